package dk.omhu.sharing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The bases of domain § 7 in the words that people read. */
final class Bases {
    /** What the table says where nothing can be shared. */
    static final String NONE = "NONE";

    static final Map<String, String> LABELS = labels();

    private Bases() {}

    static String label(String basis) {
        return LABELS.getOrDefault(basis, basis);
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("SSP", "retsplejeloven § 115 (SSP)");
        labels.put("PSP", "retsplejeloven § 115 (PSP)");
        labels.put("KSP", "retsplejeloven § 115 (KSP)");
        labels.put("INTERNAL", "inden for kommunen");
        labels.put("CONSENT", "samtykke");
        labels.put("FVL28", "forvaltningsloven § 28");
        labels.put("HEALTH43", "sundhedsloven § 43");
        labels.put("CHILD", "barnets lov");
        labels.put("DUTY", "pligt efter anden lov");
        return labels;
    }
}
