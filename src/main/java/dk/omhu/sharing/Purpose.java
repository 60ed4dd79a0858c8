package dk.omhu.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody can be given information for; the words are inputs of the table sharing-basis. */
enum Purpose {
    SSP_PREVENTION("Forebygge kriminalitet hos børn og unge"),
    PSP_SUPPORT("Støtte en socialt udsat person"),
    KSP_RELEASE("Støtte efter løsladelse eller under tilsyn"),
    TREATMENT("Behandle personen"),
    CHILD_PROTECTION("Beskytte et barn eller en ung"),
    ADULT_SUPPORT("Give råd og støtte til en voksen"),
    EMPLOYMENT_HELP("Hjælpe til uddannelse eller job"),
    MENTORING("Finde eller støtte en mentor"),
    AVERT_DANGER("Afværge alvorlig fare"),
    LEGAL_DUTY("Opfylde en pligt efter anden lov");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** What people read. */
    String label() {
        return label;
    }

    /** The word within the form's names, in camel case: {@code PspSupport} and what follows. */
    String key(String name) {
        return Arrays.stream(name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining())
                + name;
    }

    static Optional<Purpose> byWord(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(word))
                .findFirst();
    }
}
