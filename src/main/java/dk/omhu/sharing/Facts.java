package dk.omhu.sharing;

import dk.omhu.casefile.CaseValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tables on sharing read of a case file: never the form of extremism, never that somebody declined. */
final class Facts {
    private static final List<String> WORDS = List.of(
            "legalTrack",
            "ageBand",
            "source",
            "reporterSector",
            "residence",
            "dangerTo",
            "hasMeans",
            "travelPlans",
            "violenceFascination",
            "personalCrisis",
            "signRelations",
            "violenceJudgement",
            "criminalHistoryJudgement",
            "mentalHealthJudgement",
            "socialisationJudgement",
            "occupationJudgement");

    private Facts() {}

    /** The inputs of authorities-to-invite. */
    static Map<String, @Nullable Object> forInviting(CaseValues values) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        WORDS.forEach(word -> facts.put(word, values.text(word).orElse(null)));
        facts.put(
                "childrenAtHome",
                values.text("childrenAtHome").map(Boolean::valueOf).orElse(null));
        return facts;
    }

    /** The inputs of sharing-basis that are the same for every recipient and purpose. */
    static Map<String, @Nullable Object> forSharing(CaseValues values, boolean consented) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("ageBand", values.text("ageBand").orElse(null));
        facts.put(
                "probationConcerned",
                yesOrNotKnown(says(values, "source", "PROBATION") || says(values, "residence", "PRISON")));
        facts.put(
                "fromHealthStaff",
                yesOrNotKnown(says(values, "source", "PSYCHIATRY") || says(values, "reporterSector", "HEALTH")));
        facts.put("consentRecorded", yesOrNotKnown(consented));
        return facts;
    }

    private static boolean says(CaseValues values, String key, String word) {
        return values.text(key).filter(word::equals).isPresent();
    }

    /** That the case file does not say so proves nothing. */
    private static @Nullable Boolean yesOrNotKnown(boolean yes) {
        return yes ? Boolean.TRUE : null;
    }
}
