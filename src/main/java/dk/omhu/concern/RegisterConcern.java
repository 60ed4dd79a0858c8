package dk.omhu.concern;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.casefile.SamePerson;
import dk.omhu.engine.DecisionTables;
import dk.omhu.engine.Routing;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Registrér bekymringen": works out age and track, looks for the same person, and asks the tables what they suggest. */
@Component("registerConcern")
class RegisterConcern implements JavaDelegate {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final List<String> YES_NO =
            List.of("immediateDanger", "adviceOnlyWanted", "onlyBeliefOrOpinion", "repeatConcern", "acuteSuggested");
    private static final List<String> ACUTE = List.of("immediateDanger", "dangerTo", "travelPlans", "hasMeans");
    private static final List<String> VISITATION = List.of(
            "acuteSuggested",
            "livesHere",
            "adviceOnlyWanted",
            "onlyBeliefOrOpinion",
            "descriptionSufficient",
            "violenceFascination",
            "signBehaviour",
            "signRelations",
            "signAttitudes",
            "personalCrisis",
            "repeatConcern");

    private final CaseFiles files;
    private final SamePerson samePerson;
    private final DecisionTables tables;

    RegisterConcern(CaseFiles files, SamePerson samePerson, DecisionTables tables) {
        this.files = files;
        this.samePerson = samePerson;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution step) {
        var words = Routing.of(step);
        var number = words.number();
        var values = files.values(number);
        var ageBand = ageBand(number, values);
        var legalTrack = String.valueOf(
                tables.ask("legal-track", inputs(Map.of("ageBand", ageBand))).output());
        boolean repeat = !samePerson.undecided(number).isEmpty()
                || samePerson.decided(number).stream()
                        .anyMatch(decided -> decided.decision() == SamePerson.Decision.LINKED);
        words.say("ageBand", ageBand);
        words.say("legalTrack", legalTrack);
        words.say("repeatConcern", repeat);
        Map<String, JournalValue> found = new LinkedHashMap<>();
        found.put("ageBand", new JournalValue(Part.CONCERN, "Alder", ageBand, AgeBands.LABELS.get(ageBand)));
        found.put(
                "legalTrack",
                new JournalValue(Part.CONCERN, "Spor", legalTrack, legalTrack.equals("CHILD") ? "Barn" : "Voksen"));
        found.put(
                "repeatConcern",
                new JournalValue(Part.CONCERN, "Har der været bekymring før?", repeat, repeat ? "Måske" : "Nej"));
        suggest(number, "acute", "acute-triage", table(values, ACUTE, Map.of()), found);
        suggest(
                number,
                "visitation",
                "visitation",
                table(
                        values,
                        VISITATION,
                        Map.of(
                                "repeatConcern",
                                repeat,
                                "acuteSuggested",
                                "true".equals(found.get("acuteSuggested").value()))),
                found);
        files.write(number, NewEntry.suggestion("registerConcern", "Registrér bekymringen", found));
    }

    private void suggest(
            CaseNumber number,
            String what,
            String table,
            Map<String, @Nullable Object> inputs,
            Map<String, JournalValue> found) {
        var outcome = tables.ask(table, inputs);
        var suggestion = String.valueOf(outcome.output());
        found.put(
                what + "Suggested",
                new JournalValue(Part.CONCERN, "Forslag", suggestion, Suggestions.label(what, suggestion)));
        found.put(what + "Reasons", new JournalValue(Part.CONCERN, "Begrundelser for forslaget", outcome.reasons()));
        found.put(
                what + "Table",
                new JournalValue(
                        Part.CONCERN,
                        "Beslutningstabel",
                        Map.of("table", table, "version", outcome.version(), "inputs", inputs)));
    }

    private static Map<String, @Nullable Object> table(
            CaseValues values, List<String> keys, Map<String, Object> known) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        for (var key : keys) {
            var text = values.text(key).orElse(null);
            inputs.put(key, known.containsKey(key) ? known.get(key) : YES_NO.contains(key) ? yes(text) : text);
        }
        return inputs;
    }

    private static @Nullable Object yes(@Nullable String text) {
        return text == null ? null : Boolean.valueOf(text);
    }

    private static Map<String, @Nullable Object> inputs(Map<String, String> known) {
        return new LinkedHashMap<>(known);
    }

    /** By the birth date on the day of receipt, else what the caller guessed; not known counts as a child (legal-track). */
    private String ageBand(CaseNumber number, CaseValues values) {
        var received = files.get(number).receivedAt().atZone(DENMARK).toLocalDate();
        return files.person(number)
                .ageOn(received)
                .map(AgeBands::of)
                .or(() -> values.text("ageBand").filter(AgeBands.LABELS::containsKey))
                .orElse("UNKNOWN");
    }
}
