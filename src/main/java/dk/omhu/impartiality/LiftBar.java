package dk.omhu.impartiality;

import dk.omhu.access.Callers;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseBars.Bar;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ophæv inhabiliteten": a manager opens the case again for somebody who said by mistake that they are not impartial. */
@Component("liftBar")
class LiftBar implements JavaDelegate, SubmissionRule {
    private static final String PROCESS = "lift-bar";
    private static final String USER = "liftedBarUser";

    private final CaseFiles files;
    private final CaseBars bars;
    private final AccessLog log;
    private final Callers callers;

    LiftBar(CaseFiles files, CaseBars bars, AccessLog log, Callers callers) {
        this.files = files;
        this.bars = bars;
        this.log = log;
        this.callers = callers;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var typed = submission.text(USER);
        // Of a case that the caller has not got nothing is told here: the form is refused for that.
        if (!submission.stepKey().equals(PROCESS)
                || typed == null
                || files.find(submission.number()).isEmpty()) {
            return Optional.empty();
        }
        var users = meant(submission.number(), typed).stream().map(Bar::userId).distinct();
        return switch ((int) users.count()) {
            case 1 -> Optional.empty();
            case 0 ->
                Optional.of("Ingen med det navn eller bruger-id er inhabil i sagen. Ret \"Hvem er ikke længere "
                        + "inhabil?\", eller tjek sagsnummeret.");
            default -> Optional.of("Flere med det navn er inhabile i sagen. Skriv brugerens id.");
        };
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var caller = callers.current().orElseThrow();
        // The case is held since the form was sent, so the newest round is this one.
        var rounds = files.values(number).roundsOf(PROCESS, null);
        var typed =
                Objects.requireNonNull(rounds.get(rounds.size() - 1).values().get(USER));
        var lifted = meant(number, String.valueOf(typed.value()));
        lifted.forEach(bar -> bars.lift(bar.id(), caller.userId()));
        var user = lifted.get(0).userId();
        files.write(
                number,
                NewEntry.record(
                        "liftBar",
                        "En inhabilitet er ophævet",
                        caller.userId(),
                        Map.of(
                                "notImpartialLifted",
                                new JournalValue(Part.CONCERN, "Ikke længere inhabil", user, callers.nameOf(user)))));
        log.recordFor(caller, AccessLog.Act.BAR_LIFTED, number, List.of(), null);
    }

    /** The bars that stand for whom the manager means, on each number of the case; an id goes before a name. */
    private List<Bar> meant(CaseNumber number, String typed) {
        var standing = bars.standing(number);
        var wanted = typed.strip();
        var byId = standing.stream()
                .filter(bar -> wanted.equalsIgnoreCase(bar.userId()))
                .toList();
        return byId.isEmpty()
                ? standing.stream()
                        .filter(bar -> wanted.equalsIgnoreCase(callers.nameOf(bar.userId())))
                        .toList()
                : byId;
    }
}
