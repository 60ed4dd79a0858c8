package dk.omhu.impartiality;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a case can be restricted to, who can open it now, and which roles must be among them. */
@Component
class RestrictionSupply implements Supply {
    private final Colleagues colleagues;
    private final NeededRoles needed;
    private final CaseBars bars;
    private final Callers callers;

    RestrictionSupply(Colleagues colleagues, NeededRoles needed, CaseBars bars, Callers callers) {
        this.colleagues = colleagues;
        this.needed = needed;
        this.bars = bars;
        this.callers = callers;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "restrictionNow", this::now, "restrictionNeeds", this::needs, "restrictionChoices", this::choices);
    }

    private @Nullable Object now(Look look) {
        return bars.restriction(look.number())
                .map(standing -> "Nu kan disse åbne sagen: "
                        + Markdown.plain(standing.named().stream()
                                .map(callers::nameOf)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                        + ".")
                .orElse(null);
    }

    private Object needs(Look look) {
        return "Mindst én med hver af rollerne: "
                + needed.of(look.number()).stream()
                        .map(NeededRoles::title)
                        .map(title -> "**" + title + "**")
                        .collect(Collectors.joining(", "))
                + ". Ellers ligger opgaver, hvor ingen kan tage dem.";
    }

    /** Whoever said that they are not impartial is not on the list: to name them would change nothing. */
    private Object choices(Look look) {
        var out =
                bars.standing(look.number()).stream().map(CaseBars.Bar::userId).collect(Collectors.toSet());
        return colleagues.of(look.number().municipality()).entrySet().stream()
                .filter(one -> !out.contains(one.getKey()))
                .map(one -> Map.of(
                        "value", one.getKey(), "label", colleagues.label(one.getKey(), Set.copyOf(one.getValue()))))
                .toList();
    }
}
