package dk.omhu.assessment;

import java.util.List;
import java.util.regex.Pattern;

/** The keys under which a recommendation keeps each authority's part. */
final class Parts {
    /** The departments that decide on measures, in the measure's own process. */
    static final List<String> CASEWORKERS = List.of("child-caseworker", "adult-caseworker");

    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

    private Parts() {}

    /** {@code ssp-consultant} → {@code sspConsultantPart}. */
    static String text(String role) {
        return camel(role) + "Part";
    }

    /** On which basis the part is passed on, where none stands yet. */
    static String basis(String role) {
        return camel(role) + "PartBasis";
    }

    /** The name under which a form learns that a basis stands. */
    static String standingBasis(String role) {
        return camel(role) + "StandingBasis";
    }

    private static String camel(String role) {
        return HYPHEN.matcher(role).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
