package dk.omhu.sharing;

import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What invite.form shows: whom the tables suggest and why, each recipient's bases, and the pieces as they will be read. */
@Component
class InviteSupply implements Supply {
    private final SharingAdvice advice;
    private final Shareable shareable;

    InviteSupply(SharingAdvice advice, Shareable shareable) {
        this.advice = advice;
        this.shareable = shareable;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        Map<String, Function<Look, @Nullable Object>> names = new LinkedHashMap<>();
        names.put(Advice.INVITED, this::invited);
        names.put(Advice.INVITED + "Label", this::invitedLabel);
        names.put(Advice.REASONS, this::reasons);
        names.put("shareable", look -> pieces(look, "label"));
        names.put("shareableBlocks", look -> pieces(look, "markdown"));
        names.put("shareableReporter", this::reporter);
        names.put("basisLabels", look -> choices(Bases.LABELS));
        for (var recipient : Recipient.values()) {
            names.put(recipient.key("Advice"), look -> advice(look, recipient));
            names.put(recipient.key("Purposes"), look -> purposes(look, recipient));
            for (var purpose : Purpose.values()) {
                names.put(recipient.key(purpose.key("Basis")), look -> suggested(look, recipient, purpose));
            }
        }
        return names;
    }

    private @Nullable Object invited(Look look) {
        var invited = advice.of(look).invited();
        return invited.isEmpty() ? null : invited;
    }

    private Object invitedLabel(Look look) {
        var invited = advice.of(look).invited();
        return invited.isEmpty()
                ? "Ingen bestemte"
                : invited.stream().map(Recipient::titleOf).collect(Collectors.joining(", "));
    }

    private Object reasons(Look look) {
        return advice.of(look).reasons().stream().map(reason -> "- " + reason).collect(Collectors.joining("\n"));
    }

    private Object pieces(Look look, String what) {
        return shareable.pieces(look.number(), look.values(), look.caller()).entrySet().stream()
                .map(piece -> Map.of(
                        "value",
                        piece.getKey(),
                        what,
                        what.equals("label") ? piece.getValue().label() : SharedText.block(piece.getValue())))
                .toList();
    }

    private @Nullable Object reporter(Look look) {
        return shareable
                .reporter(look.number(), look.values(), look.caller())
                .map(SharedText::block)
                .orElse(null);
    }

    /** Every basis that the table gives this recipient, what can't be shared on it, and what has none. */
    private Object advice(Look look, Recipient recipient) {
        return advice.of(look).basesFor(recipient).stream()
                .map(basis -> "- **%s:** %s. %s *%s*"
                        .formatted(
                                label(basis.purpose()),
                                basis.allows() ? Bases.label(basis.basis()) : "ingen hjemmel",
                                basis.reason(),
                                basis.cannotShare()))
                .collect(Collectors.joining("\n"));
    }

    /** Only purposes for which there is a basis: without one nothing can be shared. */
    private Object purposes(Look look, Recipient recipient) {
        Map<String, String> purposes = new LinkedHashMap<>();
        advice.of(look).basesFor(recipient).stream()
                .filter(Advice.Basis::allows)
                .forEach(basis -> purposes.put(basis.purpose(), label(basis.purpose())));
        return choices(purposes);
    }

    /** The basis that the table suggests for one purpose, for the form to see where somebody chooses another. */
    private @Nullable Object suggested(Look look, Recipient recipient, Purpose purpose) {
        return advice.of(look).basesFor(recipient).stream()
                .filter(basis -> basis.allows() && basis.purpose().equals(purpose.name()))
                .map(Advice.Basis::basis)
                .findFirst()
                .orElse(null);
    }

    private static String label(String purpose) {
        return Purpose.byWord(purpose).map(Purpose::label).orElse(purpose);
    }

    private static List<Map<String, String>> choices(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(one -> Map.of("value", one.getKey(), "label", one.getValue()))
                .toList();
    }
}
