package dk.omhu.measures;

import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Look;
import dk.omhu.engine.Markdown;
import dk.omhu.engine.Supply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a measure show: what the child itself said before this decision, and whether a decision is still unsent. */
@Component
class MeasureSupply implements Supply {
    private static final Pattern DAY = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})$");
    private static final String DECISION = "decideMeasure";
    private static final String CONVERSATION = "childConversation";

    /** What tells the caseworker most, in the order of reading. */
    private static final List<String> OF_THE_CHILD = List.of(
            "conversationAt",
            "conversationWhere",
            "conversationWith",
            "conversationOwnWords",
            "conversationLeftOut",
            "childViewOtherwise",
            "childViewHow");

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of(
                "childView", MeasureSupply::childView,
                "childViewMissing", MeasureSupply::childViewMissing,
                "decisionUnsent", MeasureSupply::decisionUnsent);
    }

    private static @Nullable Object childView(Look look) {
        if (!Part.CHILD.opensTo(look.caller(), look.number())) {
            return null;
        }
        return beforeThisDecision(look)
                .map(entry -> "**Barnets egen mening**\n\n"
                        + OF_THE_CHILD.stream()
                                .map(entry.values()::get)
                                .filter(Objects::nonNull)
                                .filter(value -> value.value() != null)
                                .map(MeasureSupply::line)
                                .collect(Collectors.joining("\n")))
                .orElse(null);
    }

    private static String line(JournalValue value) {
        var words = value.shown() != null ? value.shown() : asADaneWritesIt(String.valueOf(value.value()));
        return "- **%s** %s".formatted(value.label(), Markdown.plain(words));
    }

    /** A day is kept as 2026-11-20. */
    private static String asADaneWritesIt(String words) {
        return DAY.matcher(words).replaceFirst("$3.$2.$1");
    }

    /** A decision that waited when this step came into the model asks for the child's view in its own form. */
    private static Object childViewMissing(Look look) {
        boolean child = look.values().text("legalTrack").filter("CHILD"::equals).isPresent();
        return String.valueOf(child && beforeThisDecision(look).isEmpty());
    }

    private static Optional<JournalEntry> beforeThisDecision(Look look) {
        int decided = last(look, DECISION).map(JournalEntry::sequence).orElse(0);
        return last(look, CONVERSATION).filter(entry -> entry.sequence() > decided);
    }

    private static Object decisionUnsent(Look look) {
        var decided = last(look, DECISION);
        if (decided.isEmpty() || "DECLINED".equals(word(decided.get(), "measureDecision"))) {
            return "false";
        }
        int sequence = decided.get().sequence();
        boolean sent = look.values()
                .latest("decisionSentAt")
                .filter(written ->
                        written.value().value() != null && written.by().sequence() >= sequence)
                .isPresent();
        return String.valueOf(!sent);
    }

    private static @Nullable Object word(JournalEntry entry, String key) {
        return Optional.ofNullable(entry.values().get(key))
                .map(JournalValue::value)
                .orElse(null);
    }

    private static Optional<JournalEntry> last(Look look, String step) {
        var rounds = look.values().roundsOf(step, null);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }
}
