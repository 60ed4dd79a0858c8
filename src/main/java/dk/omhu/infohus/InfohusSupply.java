package dk.omhu.infohus;

import dk.omhu.casefile.Disclosures;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an authority was given. */
@Component
class InfohusSupply implements Supply {
    private final Disclosures disclosures;

    InfohusSupply(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("sharedWithYou", this::shared);
    }

    private @Nullable Object shared(Look look) {
        var texts = look.caller().roles().stream()
                .sorted()
                .flatMap(role -> disclosures.to(role.id(), look.number()).stream())
                .map(given -> "%s\n\n*Formål: %s. Hjemmel: %s. Delt, fordi: %s*%s"
                        .formatted(
                                Markdown.plain(given.shared()),
                                Markdown.plain(given.purpose()),
                                basis(given.basis()),
                                Markdown.plain(given.necessity()),
                                crimePreventive(given.basis())
                                        ? "\n\n**Må ikke bruges til at efterforske en straffesag.**"
                                        : ""))
                .collect(Collectors.joining("\n\n---\n\n"));
        return texts.isEmpty() ? "Der er ikke delt oplysninger med jer." : texts;
    }

    /** Retsplejeloven § 115: shared for the crime-preventive cooperation, never to investigate a criminal case. */
    private static boolean crimePreventive(String basis) {
        return basis.equals("SSP") || basis.equals("PSP") || basis.equals("KSP");
    }

    private static String basis(String word) {
        return switch (word) {
            case "SSP", "PSP", "KSP" -> "retsplejeloven § 115 (" + word + ")";
            case "INTERNAL" -> "inden for kommunen";
            case "CONSENT" -> "samtykke";
            case "FVL28" -> "forvaltningsloven § 28";
            case "HEALTH43" -> "sundhedsloven § 43";
            case "CHILD" -> "barnets lov";
            case "DUTY" -> "underretningspligt";
            default -> word;
        };
    }
}
