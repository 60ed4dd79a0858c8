package dk.omhu.family;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.childtrack.ChildTrackBegun;
import dk.omhu.childtrack.ChildTracks;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.CaseWork;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * From "may be the same child" to "read together": the child desk is asked as soon as a child's track finds an earlier one; what
 * the coordinator confirms at the visitation is not asked again.
 */
@Component
class EarlierNotifications implements ChildTrackBegun, SubmissionRule, SubmissionEffect {
    private static final String BEGIN = "NotificationsMayBelongTogether";

    private final SameChildren same;
    private final Readings readings;
    private final ChildTracks tracks;
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final CaseWork work;

    EarlierNotifications(
            SameChildren same,
            Readings readings,
            ChildTracks tracks,
            CaseFiles files,
            CaseProcesses processes,
            CaseWork work) {
        this.same = same;
        this.readings = readings;
        this.tracks = tracks;
        this.files = files;
        this.processes = processes;
        this.work = work;
    }

    @Override
    public void begun(CaseNumber number) {
        if (!work.runs(Readings.PROCESS, number) && !same.undecided(number).isEmpty()) {
            processes.start(BEGIN, number, Map.of());
        }
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.stepKey().equals("readTogether")
                || !readings.barred(submission.number())
                        .contains(submission.caller().userId())) {
            return Optional.empty();
        }
        var others = readings.readers(submission.number());
        return Optional.of(
                "Du har eller har haft en opgave i en indsats, der løber for barnet. Underretningerne læses af en anden: "
                        + (others.isEmpty()
                                ? "bed lederen om at finde en."
                                : String.join(", ", others) + ". Læg opgaven tilbage."));
    }

    @Override
    public void accepted(Submission submission) {
        switch (submission.stepKey()) {
            case "confirmSameChild" -> keep(submission);
            case "triage" -> confirmedByCoordinator(submission);
            default -> {}
        }
    }

    private void keep(Submission submission) {
        var chosen = submission.values().get("sameChildCases") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.<String>of();
        for (var match :
                same.undecidedFor(submission.number(), submission.caller().userId())) {
            boolean isSame = chosen.contains(match.number().value());
            var reason = isSame
                    ? null
                    : Optional.ofNullable(submission.text("sameChildReason")).orElse("NOT_CHOSEN");
            same.decide(
                    submission.number(),
                    match.number(),
                    isSame,
                    reason,
                    submission.caller().userId());
        }
    }

    private void confirmedByCoordinator(Submission submission) {
        var number = submission.number();
        boolean confirms = submission.says("matchDecision", "SAME_LINKED") || submission.says("matchDecision", "JOIN");
        var other = CaseNumber.parse(submission.text("matchChoice")).filter(tracks::hasBegun);
        if (!confirms || other.isEmpty() || !tracks.hasBegun(number)) {
            return;
        }
        boolean read = same.confirmed(number).contains(other.get())
                && !files.values(number).roundsOf("readTogether", null).isEmpty();
        same.decide(
                number, other.get(), true, "COORDINATOR", submission.caller().userId());
        if (work.runs(Readings.PROCESS, number)) {
            processes.tell("SameChildConfirmed", number);
        } else if (!read) {
            processes.start(BEGIN, number, Map.of());
        }
    }
}
