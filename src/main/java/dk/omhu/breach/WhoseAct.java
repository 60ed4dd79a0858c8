package dk.omhu.breach;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose act a reported breach is, as the reporter said it: nobody's, their own, or somebody's whom they typed. */
@Component
class WhoseAct {
    private static final String MINE = "ME";
    private static final String SOMEBODYS = "USER";

    private final Callers callers;

    WhoseAct(Callers callers) {
        this.callers = callers;
    }

    /** The user; empty where it is nobody's, or nobody in particular is meant. */
    Optional<String> of(
            @Nullable String actor, @Nullable String typed, String reporter, MunicipalityCode municipality) {
        if (MINE.equals(actor)) {
            return Optional.of(reporter);
        }
        var meant = meant(actor, typed, municipality);
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Why it can't be said from what was typed. */
    Optional<String> refusal(@Nullable String actor, @Nullable String typed, MunicipalityCode municipality) {
        if (!SOMEBODYS.equals(actor) || typed == null) {
            return Optional.empty();
        }
        return switch (meant(actor, typed, municipality).size()) {
            case 1 -> Optional.empty();
            case 0 ->
                Optional.of("Ingen i kommunen har det navn eller bruger-id i Omhu. Ret \"Hvem?\", eller vælg "
                        + "\"Det vides ikke\", og skriv i stedet, hvem du tror, det var.");
            default -> Optional.of("Flere i kommunen har det navn. Skriv brugerens id i \"Hvem?\".");
        };
    }

    private List<String> meant(@Nullable String actor, @Nullable String typed, MunicipalityCode municipality) {
        return SOMEBODYS.equals(actor) && typed != null ? callers.meant(typed, municipality) : List.of();
    }
}
