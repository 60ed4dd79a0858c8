package dk.omhu.assessment;

import dk.omhu.access.Role;
import java.util.Map;

/** The Danish words for what the graph of the overall assessment answers. */
final class Words {
    static final Map<String, String> RECOMMENDATION = Map.of(
            "NO_FURTHER", "Ingen yderligere indsats",
            "GENERAL_SUPPORT", "Almindelig støtte efter den enkelte myndigheds regler",
            "TARGETED_MEASURE", "En målrettet forebyggende indsats",
            "POLICE", "Sagen hører til hos politiet");

    private static final Map<String, String> MEASURES = Map.of(
            "CONVERSATION", "Bekymringssamtale",
            "MENTOR", "Mentor",
            "PARENT_COACH", "Forældre- eller pårørendecoach",
            "PSYCHOLOGIST", "Psykolog",
            "EDUCATION", "Uddannelse",
            "JOB", "Arbejde",
            "STREET_LEVEL", "Gadeplan",
            "FAMILY_TREATMENT", "Familiebehandling",
            "EXIT", "Exit (politiet)");

    private Words() {}

    static String dimension(String id) {
        return id.equals("resources") ? "Ressourcer" : Dimensions.LABELS.getOrDefault(id, id);
    }

    static String authority(String role) {
        return Role.byId(role).map(Role::title).orElse(role);
    }

    static String measure(String kind) {
        return MEASURES.getOrDefault(kind, kind);
    }
}
