package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.acuteAnswer;
import static dk.omhu.scenarios.Filled.approved;
import static dk.omhu.scenarios.Filled.contribution;
import static dk.omhu.scenarios.Filled.dimension;
import static dk.omhu.scenarios.Filled.informed;
import static dk.omhu.scenarios.Filled.invite;
import static dk.omhu.scenarios.Filled.lead;
import static dk.omhu.scenarios.Filled.lookBack;
import static dk.omhu.scenarios.Filled.police;
import static dk.omhu.scenarios.Filled.policeCalled;
import static dk.omhu.scenarios.Filled.recommendation;
import static dk.omhu.scenarios.Filled.visitation;

import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** One case of Aarhus, as a story plays it: who does what. Counts what the coordinator has to send in. */
final class PlayedCase {
    static final String COORDINATOR = "tovholder-751";
    static final String MANAGER = "leder-751";
    static final String BOTH = "dobbelt-751";
    static final String POLICE = "politi-oestjylland";
    static final String CHILD_DESK = "underretning-751";
    static final String CHILD_CASEWORKER = "boern-751";
    static final String ADULT_CASEWORKER = "voksen-751";
    static final String DUTY_OFFICER = "doegnvagt-751";

    /** The eight authorities that can be invited, and who answers for them. */
    static final Map<String, String> AUTHORITIES = Map.of(
            "police-coordinator", POLICE,
            "child-caseworker", CHILD_CASEWORKER,
            "adult-caseworker", ADULT_CASEWORKER,
            "ssp-consultant", "ssp-751",
            "job-centre", "job-751",
            "psychiatry", "psykiatri-751",
            "probation", "kriminalforsorg-751",
            "mentor-coordinator", "mentor-751");

    private final CaseWorld world;
    private final CaseNumber number;
    private final @Nullable ProcessInstance concern;
    private int coordinatorSubmissions;
    private int submissions;

    PlayedCase(CaseWorld world, CaseNumber number) {
        this.world = world;
        this.number = number;
        this.concern =
                world.instances(number, "concern-handling").stream().findFirst().orElse(null);
    }

    CaseNumber number() {
        return number;
    }

    /** The instance of concern-handling, also after its end. */
    ProcessInstance concern() {
        return java.util.Objects.requireNonNull(concern);
    }

    /** The one running instance of another model. */
    ProcessInstance running(String process) {
        var instances = world.instances(number, process);
        org.assertj.core.api.Assertions.assertThat(instances).as(process).hasSize(1);
        return instances.get(0);
    }

    List<ProcessInstance> allRunning(String process) {
        return world.instances(number, process);
    }

    List<String> open() {
        return world.open(number);
    }

    /** How many forms have been sent in by anybody, the start form included. */
    int submissions() {
        return submissions;
    }

    int coordinatorSubmissions() {
        return coordinatorSubmissions;
    }

    PlayedCase startedBy(String user) {
        count(user);
        return this;
    }

    private void count(String user) {
        submissions++;
        if (user.equals(COORDINATOR)) {
            coordinatorSubmissions++;
        }
    }

    Task task(String user, String step) {
        return world.task(user, number, step);
    }

    PlayedCase by(String user, String step, Map<String, Object> answers) {
        return by(user, task(user, step), answers);
    }

    PlayedCase by(String user, Task task, Map<String, Object> answers) {
        world.complete(user, task, answers);
        count(user);
        return this;
    }

    Map<String, Object> look(String user, String step) {
        return world.look(user, task(user, step));
    }

    String refusal(String user, String step, Map<String, Object> answers) {
        return world.refusal(user, task(user, step), answers);
    }

    Instant waitUntil(String event) {
        return world.waitUntil(number, event);
    }

    Instant waitUntilReminded(String step) {
        return world.waitUntilReminded(number, step);
    }

    Instant waitUntilMissed(String step) {
        return world.waitUntilMissed(number, step);
    }

    PlayedCase runJobs() {
        world.runJobs(number);
        return this;
    }

    // The usual roads, each in one word.

    PlayedCase received(Map<String, Object> intake) {
        return by(COORDINATOR, "intake", intake);
    }

    PlayedCase visited(Map<String, Object> visitation) {
        return by(COORDINATOR, "triage", visitation);
    }

    /** Received and visited, as the tables suggest. */
    PlayedCase onTheRoad(String road) {
        return received(Filled.intakeSuggesting(road)).visited(visitation(road));
    }

    PlayedCase policeSay(String outcome) {
        return by(POLICE, "clarifyWithPolice", police(outcome));
    }

    /** Visited for the infohus, nothing to hinder it, the person told: the coordinator may invite. */
    PlayedCase inTheInfohus() {
        return onTheRoad("INFOHUS").policeSay("RELEASED").by(COORDINATOR, "informPerson", informed());
    }

    PlayedCase invited(String... authorities) {
        return by(COORDINATOR, "inviteAuthorities", invite(look(COORDINATOR, "inviteAuthorities"), authorities));
    }

    PlayedCase contributes(String authority) {
        return by(AUTHORITIES.get(authority), "contribute", contribution("Vi kender ham godt."));
    }

    /** What the task of one dimension is about. */
    String dimensionOf(Task task) {
        return (String) world.engine().getRuntimeService().getVariable(task.getExecutionId(), "dimension");
    }

    Task dimensionTask(String dimension) {
        return world.tasks(COORDINATOR, number, "assessDimension").stream()
                .filter(task -> dimensionOf(task).equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    PlayedCase assessed() {
        for (var task : world.tasks(COORDINATOR, number, "assessDimension")) {
            by(COORDINATOR, task, dimension(dimensionOf(task), "SOME_CONCERN"));
        }
        return runJobs();
    }

    PlayedCase recommended(String word) {
        return by(COORDINATOR, "recommend", recommendation(word));
    }

    /** From the invitation to a recommendation, the coordinator alone. */
    PlayedCase assessedAlone(String recommendation) {
        return invited().assessed().recommended(recommendation);
    }

    PlayedCase closingProposed(Map<String, Object> closing) {
        return by(COORDINATOR, "proposeClosing", closing);
    }

    PlayedCase closed(Map<String, Object> closing) {
        return closingProposed(closing).by(MANAGER, "approveClosing", approved());
    }

    /** The acute situation from the lead to the look back. */
    PlayedCase acuteHandled(String outcome) {
        return by(MANAGER, "takeLead", lead())
                .by(COORDINATOR, "callPolice", policeCalled())
                .by(POLICE, "registerPoliceAnswer", acuteAnswer(outcome))
                .by(COORDINATOR, "lookBack", lookBack())
                .runJobs();
    }
}
