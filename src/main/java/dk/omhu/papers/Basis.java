package dk.omhu.papers;

/** The basis of a disclosure as a letter writes it. */
final class Basis {
    private Basis() {}

    static String inWords(String word) {
        return switch (word) {
            case "SSP", "PSP", "KSP" -> "Retsplejeloven § 115 (" + word + "-samarbejdet)";
            case "INTERNAL" -> "Samme kommune: I skal bruge det i jeres arbejde";
            case "CONSENT" -> "Samtykke";
            case "FVL28" -> "Forvaltningsloven § 28";
            case "HEALTH43" -> "Sundhedsloven § 43";
            case "CHILD" -> "Hensynet til barnet (barnets lov)";
            case "DUTY" -> "Pligt efter anden lov";
            default -> word;
        };
    }
}
