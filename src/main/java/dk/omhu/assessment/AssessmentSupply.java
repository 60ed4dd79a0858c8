package dk.omhu.assessment;

import dk.omhu.casefile.CaseValues;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nine dimensions at a glance, both halves in words: no score, no colour, no order of concern. */
@Component
class AssessmentSupply implements Supply {

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("dimensionOverview", AssessmentSupply::overview);
    }

    private static @Nullable Object overview(Look look) {
        var table = new StringBuilder("| Dimension | Bekymring | Ressourcer | Hvorfor |\n|---|---|---|---|\n");
        Dimensions.LABELS.forEach((id, label) -> table.append("| %s | %s | %s | %s |\n"
                .formatted(
                        label,
                        words(look.values(), id + "Judgement"),
                        words(look.values(), id + "Resources"),
                        words(look.values(), id + "Why"))));
        return table.toString();
    }

    private static String words(CaseValues values, String key) {
        return values.latest(key)
                .map(CaseValues.Written::value)
                .map(value -> value.shown() != null ? value.shown() : value.value())
                .map(value -> value.toString().replace("|", "/").replace("\n", " "))
                .orElse("–");
    }
}
