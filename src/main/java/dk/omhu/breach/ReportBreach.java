package dk.omhu.breach;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Moment;
import dk.omhu.engine.Routing;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Begynd vurderingen af bruddet": what somebody reported begins an assessment, whose hours count from the discovery. */
@Component("reportBreach")
class ReportBreach implements JavaDelegate, SubmissionRule {
    private static final String PROCESS = "report-breach";
    private static final String ACTOR = "reportedBreachActor";
    private static final String USER = "reportedBreachUser";

    private final CaseFiles files;
    private final Breaches breaches;
    private final WhoseAct whose;

    ReportBreach(CaseFiles files, Breaches breaches, WhoseAct whose) {
        this.files = files;
        this.breaches = breaches;
        this.whose = whose;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        if (!submission.stepKey().equals(PROCESS)) {
            return Optional.empty();
        }
        // Asked of the number's municipality, whether or not it has the case: a wrong name is no quiet way to learn
        // that.
        return CaseNumber.parse(submission.text("caseNumber"))
                .map(CaseNumber::municipality)
                .filter(submission.caller()::belongsTo)
                .flatMap(place -> whose.refusal(submission.text(ACTOR), submission.text(USER), place));
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        // The case is held since the form was sent, so the newest report is this one.
        var rounds = files.values(number).roundsOf(PROCESS, null);
        var report = rounds.get(rounds.size() - 1);
        breaches.begin(
                number,
                BreachCause.valueOf(String.valueOf(said(report, "reportedBreachCause"))),
                whose.of(said(report, ACTOR), said(report, USER), report.author(), number.municipality())
                        .orElse(null),
                said(report, "reportedBreachText"),
                Moment.read(String.valueOf(said(report, "reportedBreachAt"))));
    }

    private static @Nullable String said(JournalEntry report, String key) {
        return Optional.ofNullable(report.values().get(key))
                .map(JournalValue::value)
                .map(Object::toString)
                .orElse(null);
    }
}
