package dk.omhu.concern;

import java.util.Map;

/** The Danish words for what a table suggests. */
final class Suggestions {
    private static final Map<String, String> VISITATION = Map.of(
            "UNFOUNDED", "Ubegrundet",
            "ADVICE_ONLY", "Kun rådgivning",
            "MORE_INFORMATION", "Indhent flere oplysninger",
            "INFOHUS", "Infohuset",
            "OTHER_TRACK", "Et andet spor",
            "OTHER_MUNICIPALITY", "En anden kommune");

    private Suggestions() {}

    static String label(String what, String suggestion) {
        return what.equals("acute")
                ? (suggestion.equals("true") ? "Ja, akut fare" : "Nej, ingen akut fare")
                : VISITATION.getOrDefault(suggestion, suggestion);
    }
}
