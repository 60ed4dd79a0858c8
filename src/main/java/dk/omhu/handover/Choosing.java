package dk.omhu.handover;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseWork;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was ticked becomes a disclosure each; one hand-over of a case at a time. */
@Component
class Choosing implements SubmissionRule, SubmissionEffect {
    private final HandOverBook book;
    private final HandOvers handOvers;
    private final WhatMayFollow mayFollow;
    private final Disclosures disclosures;
    private final CaseFiles files;
    private final CaseWork work;

    Choosing(
            HandOverBook book,
            HandOvers handOvers,
            WhatMayFollow mayFollow,
            Disclosures disclosures,
            CaseFiles files,
            CaseWork work) {
        this.book = book;
        this.handOvers = handOvers;
        this.mayFollow = mayFollow;
        this.disclosures = disclosures;
        this.files = files;
        this.work = work;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.stepKey().equals(HandOvers.PROCESS)) {
            return Optional.empty();
        }
        // One may have begun under a number that was joined to this case since.
        boolean running = Stream.concat(Stream.of(submission.number()), files.aliases(submission.number()).stream())
                .anyMatch(number -> work.runs(HandOvers.PROCESS, number));
        return running
                ? Optional.of(
                        "Der er allerede en overdragelse i gang i sagen. Gør den færdig først: opgaven ligger i listen.")
                : Optional.empty();
    }

    @Override
    public void accepted(Submission submission) {
        switch (submission.stepKey()) {
            case "chooseWhatFollows" -> choose(submission);
            case "sendOnPaper" ->
                close(
                        submission,
                        Optional.ofNullable(submission.text("handOverSentTo")).orElse("Sendt på papir"));
            case "awaitReceipt" -> close(submission, String.valueOf(submission.text("handOverConfirmedBy")));
            default -> {}
        }
    }

    private void choose(Submission submission) {
        var number = submission.number();
        var over = book.open(number)
                .orElseGet(() -> book.begin(
                        number,
                        new MunicipalityCode(String.valueOf(submission.text("handOverMunicipality"))),
                        submission.caller().userId()));
        var offered = mayFollow.pieces(number, files.values(number), submission.caller());
        if (submission.values().get("handOverItems") instanceof List<?> chosen) {
            for (var one : chosen) {
                var choice = String.valueOf(one);
                var piece = Optional.ofNullable(offered.get(choice)).orElseThrow();
                disclose(submission, over, piece.item(choice), List.of(piece.content()));
            }
        }
        var text = submission.text("handOverText");
        if (text != null) {
            disclose(submission, over, new HandOver.Item("text", Part.CONCERN, "Følgetekst", text), List.of());
        }
    }

    private void disclose(
            Submission submission, HandOver over, HandOver.Item item, List<dk.omhu.casefile.Disclosure.Piece> pieces) {
        var made = disclosures.disclose(
                submission.number(),
                new Disclosures.NewDisclosure(
                        handOvers.nameOf(over.to()),
                        String.valueOf(submission.text("handOverBasis")),
                        String.valueOf(submission.text("handOverPurpose")),
                        String.valueOf(submission.text("handOverNecessity")),
                        pieces,
                        pieces.isEmpty() ? item.text() : null,
                        submission.caller().userId(),
                        submission.taskId()));
        book.add(over, item, made.id());
    }

    private void close(Submission submission, String by) {
        book.open(submission.number()).ifPresent(over -> {
            if (over.sentAt() == null) {
                book.sent(over, null);
            }
            book.receipt(over, by);
        });
    }
}
