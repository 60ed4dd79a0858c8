package dk.omhu.concern;

import java.util.Map;

/** The ages at which the law changes: party powers from 10, own post from 15, adult from 18 (domain § 6). */
final class AgeBands {
    static final Map<String, String> LABELS = Map.of(
            "UNDER_10", "under 10 år",
            "AGE_10_14", "10–14 år",
            "AGE_15_17", "15–17 år",
            "ADULT", "18 år eller derover",
            "UNKNOWN", "alder ukendt");

    private AgeBands() {}

    static String of(int years) {
        if (years < 10) {
            return "UNDER_10";
        }
        if (years < 15) {
            return "AGE_10_14";
        }
        return years < 18 ? "AGE_15_17" : "ADULT";
    }
}
