package dk.omhu.assessment;

import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.Optional;
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
        Dimensions.LABELS.forEach((id, label) -> {
            var judged = look.values().latest(id + "Judgement").map(CaseValues.Written::by);
            table.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            label,
                            words(judged, id + "Judgement"),
                            words(judged, id + "Resources"),
                            words(judged, id + "Why")));
        });
        return table.toString();
    }

    /** Of the newest round only: what an earlier one gave as its reason explains nothing now. */
    private static String words(Optional<JournalEntry> judged, String key) {
        return judged.map(entry -> entry.values().get(key))
                .map(value -> value.shown() != null ? value.shown() : value.value())
                .map(value -> Markdown.plain(value).replace("\n", " "))
                .orElse("–");
    }
}
