package dk.omhu.family;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseBars;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers of the family's other cases, for those whose work it is to see that no child is forgotten. */
@Component
class FamilySupply implements Supply {
    private static final Role[] NEED_TO_KNOW = {
        Role.MUNICIPAL_COORDINATOR, Role.CHILD_NOTIFICATION_DESK, Role.CHILD_CASEWORKER, Role.DUTY_OFFICER
    };

    private final RelatedCases related;
    private final CaseBars bars;

    FamilySupply(RelatedCases related, CaseBars bars) {
        this.related = related;
        this.bars = bars;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("relatedCases", this::relatedCases);
    }

    private @Nullable Object relatedCases(Look look) {
        if (!look.caller().belongsTo(look.number().municipality())
                || !look.caller().holds(NEED_TO_KNOW)) {
            return null;
        }
        var lines = related.of(look.number()).stream()
                .filter(one -> !bars.isBarred(one.number(), look.caller().userId()))
                .map(one -> "- Sag %s: %s".formatted(one.number(), one.relation()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : "**Familiens andre sager**\n\n" + lines;
    }
}
