package dk.omhu.papers;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the letter on a measure says: the authority's decision as it was just made, in the words of who made it. */
@Component
class DecisionText {
    static final String COMPLAINT = "Klagevejledning";

    private final CaseFiles files;
    private final Sender sender;
    private final Clock clock;

    DecisionText(CaseFiles files, Sender sender, Clock clock) {
        this.files = files;
        this.sender = sender;
        this.clock = clock;
    }

    /** The letter; empty where the person declined, for then nothing was decided. */
    Optional<Letter> of(CaseNumber number) {
        var rounds = files.values(number).roundsOf("decideMeasure", null);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(rounds.get(rounds.size() - 1))
                        .filter(decided -> !word(decided, "measureDecision").equals("DECLINED"))
                        .map(decided -> letter(number, decided));
    }

    private Letter letter(CaseNumber number, JournalEntry decided) {
        boolean granted = word(decided, "measureDecision").equals("GRANTED");
        Map<String, Object> values = new HashMap<>();
        values.put("municipality", sender.of(number));
        values.put("caseNumber", number.value());
        values.put("date", Danish.day(clock.instant()));
        values.put("decision", granted ? "Du får støtte" : "Du får ikke den støtte, vi har overvejet");
        values.put("granted", granted);
        values.put("kinds", shown(decided, "kinds"));
        values.put("purpose", word(decided, "purpose"));
        values.put("duration", word(decided, "duration"));
        values.put("lawSection", word(decided, "lawSection"));
        values.put("reasons", word(decided, "reasons"));
        values.put("hearing", word(decided, "hearing").equals("YES") ? "Du er hørt, før vi traf afgørelsen." : "");
        values.put("complaintText", word(decided, "complaintText"));
        boolean guided = !word(decided, "complaintText").isEmpty();
        return new Letter(Paper.DECISION, values, guided ? List.of(COMPLAINT) : List.of(), 0);
    }

    private static String word(JournalEntry decided, String key) {
        return Optional.ofNullable(decided.values().get(key))
                .map(JournalValue::value)
                .map(DecisionText::plain)
                .orElse("");
    }

    /** A number of months as a person writes it. */
    private static String plain(Object value) {
        return value instanceof Number number && number.doubleValue() == number.intValue()
                ? String.valueOf(number.intValue())
                : value.toString();
    }

    private static String shown(JournalEntry decided, String key) {
        return Optional.ofNullable(decided.values().get(key))
                .map(value -> value.shown() != null ? value.shown() : String.valueOf(value.value()))
                .orElse("");
    }
}
