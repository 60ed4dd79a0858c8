package dk.omhu.assessment;

import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalValue;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nine dimensions at a glance and beside an earlier analysis, in words: no score, no colour, no order of concern. */
@Component
class AssessmentSupply implements Supply {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy").withZone(ZoneId.of("Europe/Copenhagen"));

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "dimensionOverview", AssessmentSupply::overview,
                "earlierAssessment", AssessmentSupply::earlier);
    }

    /** The present round; the dimension whose form is looked at is marked. */
    private static Object overview(Look look) {
        var round = Round.now(look.values());
        var table = new StringBuilder("| Dimension | Bekymring | Ressourcer | Hvorfor |\n|---|---|---|---|\n");
        Dimensions.LABELS.forEach((id, label) -> {
            boolean here = look.formKey().equals("dimension-" + id);
            table.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            here ? "**→ " + label + "**" : label,
                            cell(round, id, "Judgement"),
                            cell(round, id, "Resources"),
                            cell(round, id, "Why")));
        });
        return table.toString();
    }

    private static String cell(Round round, String dimension, String what) {
        return words(round, dimension, what).orElse("–");
    }

    private static Optional<String> words(Round round, String dimension, String what) {
        return Optional.ofNullable(round.beside(dimension + "Judgement").get(dimension + what))
                .filter(value -> value.value() != null)
                .map(value -> value.shown() != null ? value.shown() : value.value())
                .map(value -> Markdown.plain(value).replace("\n", " "));
    }

    /** In the form of a dimension what was said of it last time; in the recommendation both rounds side by side. */
    private static @Nullable Object earlier(Look look) {
        return Round.before(look.values())
                .map(before -> look.formKey().startsWith("dimension-")
                        ? lastTime(look.values(), before, look.formKey().substring("dimension-".length()))
                        : sideBySide(before, Round.now(look.values())))
                .orElse(null);
    }

    private static @Nullable String lastTime(CaseValues values, Round before, String dimension) {
        var judged = before.entry(dimension + "Judgement");
        if (judged.isEmpty()) {
            return null;
        }
        var text = new StringBuilder("**%s:** %s. **Ressourcer:** %s."
                .formatted(
                        DAY.format(judged.get().at()),
                        cell(before, dimension, "Judgement"),
                        cell(before, dimension, "Resources")));
        judged.get().values().forEach((key, value) -> {
            if (!key.equals(dimension + "Judgement")
                    && !key.equals(dimension + "Resources")
                    && !key.equals(dimension + "More")) {
                words(before, dimension, key.substring(dimension.length()))
                        .ifPresent(words -> text.append("\n\n*%s* %s".formatted(question(value), words)));
            }
        });
        var contributed = Round.now(values).entry("contributionAnswer");
        text.append(
                contributed.isPresent()
                        ? "\n\nDer er kommet bidrag siden; se ovenfor, hvad der har ændret sig."
                        : "\n\nDer er ikke kommet bidrag siden.");
        var changes = changes(before, Round.now(values));
        if (!changes.isEmpty()) {
            text.append("\n\n**Ændret indtil nu i denne analyse:**\n" + changes);
        }
        return text.toString();
    }

    private static String question(JournalValue value) {
        return value.label().endsWith("?") ? value.label() : value.label() + ":";
    }

    private static String sideBySide(Round before, Round now) {
        var changes = changes(before, now);
        var table = new StringBuilder(
                changes.isEmpty()
                        ? "Intet er vurderet anderledes end sidst.\n\n"
                        : "**Vurderet anderledes end sidst:**\n" + changes + "\n");
        table.append(
                "| Dimension | Bekymring før | Bekymring nu | Ressourcer før | Ressourcer nu | Ændret |\n|---|---|---|---|---|---|\n");
        Dimensions.LABELS.forEach((id, label) -> table.append("| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        label,
                        cell(before, id, "Judgement"),
                        cell(now, id, "Judgement"),
                        cell(before, id, "Resources"),
                        cell(now, id, "Resources"),
                        changed(before, now, id))));
        before.value("recommendation")
                .map(value -> value.shown() != null ? value.shown() : value.value())
                .ifPresent(words -> table.append("\nAnbefalingen dengang: **" + Markdown.plain(words) + "**"));
        return table.toString();
    }

    /** A line for each answer of this round that is another than last time: from which words to which. */
    private static String changes(Round before, Round now) {
        var lines = new StringBuilder();
        Dimensions.LABELS.forEach((id, label) -> {
            if (now.entry(id + "Judgement").isPresent()) {
                change(lines, before, now, id, label + ", bekymring", "Judgement");
                change(lines, before, now, id, label + ", ressourcer", "Resources");
            }
        });
        return lines.toString();
    }

    private static void change(
            StringBuilder lines, Round before, Round now, String dimension, String label, String what) {
        var from = words(before, dimension, what);
        var to = words(now, dimension, what);
        if (!from.equals(to)) {
            lines.append("- %s: fra *%s* til *%s*\n"
                    .formatted(label, from.orElse("ikke vurderet"), to.orElse("ikke vurderet")));
        }
    }

    private static String changed(Round before, Round now, String dimension) {
        boolean judgement = !Objects.equals(words(before, dimension, "Judgement"), words(now, dimension, "Judgement"));
        boolean resources = !Objects.equals(words(before, dimension, "Resources"), words(now, dimension, "Resources"));
        if (!judgement && !resources) {
            return "uændret";
        }
        return judgement && resources ? "begge dele" : judgement ? "bekymringen" : "ressourcerne";
    }
}
