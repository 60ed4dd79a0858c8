package dk.omhu.sharing;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosure;
import dk.omhu.casefile.Disclosures;
import dk.omhu.engine.Look;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import dk.omhu.engine.Supply;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which disclosures of a case can be taken back; a revocation is not begun where there is nothing to take back. */
@Component
class Revocations implements Supply, SubmissionRule {
    static final String PROCESS = "revoke-disclosure";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d.M.yyyy 'kl.' HH:mm").withZone(ZoneId.of("Europe/Copenhagen"));

    private final Disclosures disclosures;

    Revocations(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("standingDisclosures", this::choices);
    }

    private @Nullable Object choices(Look look) {
        var choices = standing(look.number()).stream()
                .map(given -> Map.of("value", String.valueOf(given.id()), "label", describe(given)))
                .toList();
        return choices.isEmpty() ? null : choices;
    }

    private List<Disclosure> standing(CaseNumber number) {
        return disclosures.of(number).stream()
                .filter(Disclosure::stands)
                // What another municipality was handed stands in its own file: nothing here could take it back.
                .filter(given -> Role.byId(given.recipient()).isPresent())
                .toList();
    }

    /** To whom, when and what, without its content. */
    static String describe(Disclosure given) {
        var what = given.pieces().stream().map(Disclosure.Piece::label).collect(Collectors.joining("; "));
        return "%s · %s · %s"
                .formatted(
                        Recipient.titleOf(given.recipient()),
                        CLOCK.format(given.at()),
                        what.isEmpty() ? given.purpose() : what);
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.stepKey().equals(PROCESS)) {
            return Optional.empty();
        }
        // Of a case of another municipality nothing is told here: the form is refused for that.
        return CaseNumber.parse(submission.text("caseNumber"))
                .filter(number -> submission.caller().belongsTo(number.municipality()))
                .filter(number -> standing(number).isEmpty())
                .map(number ->
                        "Der er ikke delt noget i sagen, som kan tilbagekaldes. Se efter, om nummeret er rigtigt.");
    }
}
