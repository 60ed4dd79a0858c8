package dk.omhu.papers;

import dk.omhu.access.Role;
import dk.omhu.assessment.Dimensions;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.JournalValue;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the recommendation says: the newest judgement of each dimension, and the overall assessment, in words. */
@Component
class RecommendationText {
    static final String PRINCIPLE = "Infohuset anbefaler; hver myndighed beslutter selv";
    private static final List<String> RISK = List.of("convictions", "violence", "criminalHistory", "socialisation");

    private final CaseFiles files;
    private final Disclosures disclosures;
    private final Dimensions dimensions;
    private final Sender sender;
    private final Clock clock;

    RecommendationText(CaseFiles files, Disclosures disclosures, Dimensions dimensions, Sender sender, Clock clock) {
        this.files = files;
        this.disclosures = disclosures;
        this.dimensions = dimensions;
        this.sender = sender;
        this.clock = clock;
    }

    Letter of(CaseNumber number) {
        var all = files.values(number);
        var given = of(all, "recommendation");
        var focus =
                list(given, "focusDimensions").stream().map(dimensions::label).toList();
        var participants = list(given, "participants").stream()
                .map(id -> Role.byId(id).map(Role::title).orElse(id))
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("municipality", sender.of(number));
        values.put("caseNumber", number.value());
        values.put("date", Danish.day(clock.instant()));
        values.put("recommendation", words(given, "recommendation"));
        values.put("recommendationText", words(given, "recommendationText"));
        values.put("principle", PRINCIPLE);
        values.put("mainProblems", words(given, "mainProblems"));
        values.put("strengths", words(given, "resources"));
        values.put("hasFocus", !focus.isEmpty());
        values.put("focus", focus);
        values.put("hasParticipants", !participants.isEmpty());
        values.put("participants", participants);
        values.put(
                "halves", List.of(half("Risiko og trussel", all, true), half("Trivsel og modstandskraft", all, false)));
        boolean marked = disclosures.restsOnCrimePrevention(number, all);
        values.put("notForInvestigation", marked ? Disclosure.NOT_FOR_INVESTIGATION : "");
        return new Letter(
                Paper.RECOMMENDATION,
                values,
                marked ? List.of(PRINCIPLE, Disclosure.NOT_FOR_INVESTIGATION) : List.of(PRINCIPLE),
                0);
    }

    private Map<String, Object> half(String name, CaseValues all, boolean risk) {
        return Map.of(
                "half",
                name,
                "dimensions",
                dimensions.all().stream()
                        .filter(id -> RISK.contains(id) == risk)
                        .map(id -> dimension(id, all))
                        .toList());
    }

    private Map<String, Object> dimension(String id, CaseValues all) {
        var judged = of(all, id + "Judgement");
        return Map.of(
                "dimension", dimensions.label(id),
                "concern", words(judged, id + "Judgement"),
                "resources", words(judged, id + "Resources"),
                "why", words(judged, id + "Why"));
    }

    /** All that was written together with the newest value of the key: nothing of an earlier round explains it. */
    private static Map<String, JournalValue> of(CaseValues all, String key) {
        return all.latest(key).map(written -> written.by().values()).orElse(Map.of());
    }

    private static String words(Map<String, JournalValue> given, String key) {
        return Optional.ofNullable(given.get(key))
                .map(value -> value.shown() != null ? value.shown() : value.value())
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .orElse("–");
    }

    private static List<String> list(Map<String, JournalValue> given, String key) {
        @Nullable
        Object value =
                Optional.ofNullable(given.get(key)).map(JournalValue::value).orElse(null);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
