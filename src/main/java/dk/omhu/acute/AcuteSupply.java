package dk.omhu.acute;

import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of the case's acute situations a form is about: two at once are told apart by number and time. */
@Component
class AcuteSupply implements Supply {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("acuteSituation", AcuteSupply::which);
    }

    private static @Nullable Object which(Look look) {
        var all = AcuteSituations.begun(look.values().entries());
        for (int i = 0; i < all.size(); i++) {
            if (look.values()
                    .strand()
                    .equals(java.util.Optional.ofNullable(all.get(i).strand()))) {
                return "**Akut situation %d af %d i sagen** · meldt %s"
                        .formatted(i + 1, all.size(), CLOCK.format(heard(all.get(i))));
            }
        }
        return null;
    }

    private static Instant heard(JournalEntry begun) {
        return Instant.parse(
                String.valueOf(begun.values().get(AcuteSituations.RECEIVED_AT).value()));
    }
}
