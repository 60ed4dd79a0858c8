package dk.omhu.family;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.Moment;
import dk.omhu.casefile.PersonFacts;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.CaseWork;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.engine.SubmissionRule;
import dk.omhu.engine.TaskWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The list "Børn", in whichever form it stands: each row becomes a case of its own. Where a visitation says that there is ground to
 * notify and names nobody, or a screening that there are siblings to look at, the child desk gets it as a task.
 */
@Component
class ChildrenNamed implements SubmissionRule, SubmissionEffect {
    static final String CHILDREN = "children";
    static final String PROCESS = "further-children";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String RECEIVED = "childrenReceivedAt";
    private static final String HEARD = "receivedAt";

    private final CaseFiles files;
    private final ChildCases cases;
    private final CaseProcesses processes;
    private final CaseWork work;
    private final TaskWords words;
    private final Clock clock;

    ChildrenNamed(
            CaseFiles files, ChildCases cases, CaseProcesses processes, CaseWork work, TaskWords words, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.processes = processes;
        this.work = work;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(Submission submission) {
        var children = NamedChild.in(submission.values().get(CHILDREN));
        if (children.isEmpty()) {
            return Optional.empty();
        }
        if (receivedAt(submission).filter(at -> at.isAfter(clock.instant())).isPresent()) {
            return Optional.of(
                    "Tidspunktet for, hvornår kommunen hørte om børnene, ligger i fremtiden. Ret det, eller lad det stå tomt.");
        }
        var today = clock.instant().atZone(DENMARK).toLocalDate();
        var known = cases.known(submission.number());
        return children.stream()
                .map(child -> problem(child, children, known, today))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "\n" + other);
    }

    private static Optional<String> problem(
            NamedChild child, List<NamedChild> all, List<PersonFacts> known, LocalDate today) {
        return child.problem(today)
                .or(() -> all.stream()
                        .filter(other -> other.place() < child.place())
                        .filter(other -> child.is(other.name(), other.cpr(), other.birthDate()))
                        .findFirst()
                        .flatMap(other -> child.wrong("Barnet står her to gange. Fjern den ene række.")))
                .or(
                        () -> known.stream()
                                .filter(child::is)
                                .findFirst()
                                .flatMap(
                                        person -> child.wrong(
                                                "Barnet har allerede en sag i familien. Fjern rækken, og skriv det nye som \"Ny oplysning i en sag\".")));
    }

    @Override
    public void accepted(Submission submission) {
        var children = NamedChild.in(submission.values().get(CHILDREN));
        var number = submission.number();
        if (!children.isEmpty()) {
            var relation = Optional.ofNullable(submission.text("childRelation")).orElse("CHILD");
            cases.open(
                    number,
                    children,
                    RelatedCases.Relation.byName(relation),
                    receivedAt(submission).orElseGet(() -> heardOf(submission)),
                    submission.caller());
        } else if (submission.says("childrenAtHomeGround", "true")
                && !cases.haveBeenOpened(number)
                && !work.runs(PROCESS, number)) {
            processes.start("ChildrenAtHomeToldOf", number, Map.of());
        } else if (submission.says("siblings", "true") && !work.runs(PROCESS, number)) {
            processes.start("ChildrenAtHomeToldOf", number, Map.of(HEARD, Date.from(clock.instant())));
        }
    }

    /**
     * Children in the home were told of with the concern itself: then their clocks began. Siblings of whom a screening tells are heard
     * of with the screening. What somebody tells now, begins now.
     */
    private Instant heardOf(Submission submission) {
        return submission.taskId() == null
                ? clock.instant()
                : words.moment(submission.taskId(), HEARD)
                        .orElseGet(() -> files.get(submission.number()).receivedAt());
    }

    private static Optional<Instant> receivedAt(Submission submission) {
        try {
            return Optional.ofNullable(submission.text(RECEIVED)).map(Moment::read);
        } catch (DateTimeParseException refusedByTheForm) {
            return Optional.empty();
        }
    }
}
