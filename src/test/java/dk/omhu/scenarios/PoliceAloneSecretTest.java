package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.newInformation;
import static dk.omhu.scenarios.Filled.police;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.AUTHORITIES;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.BehindTheDoor;
import dk.omhu.Rest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * "Police alone" is known to the coordinator, the manager and the police who said it. Looked for, with every word by which
 * it could be said, in all that anybody else is shown: task lists, forms, and the engine's REST; the tab of the case has a
 * test of its own.
 */
class PoliceAloneSecretTest extends Scenario {
    private static final List<String> WORDS =
            List.of("POLICE_ALONE", "politiet alene", "politiet behandler", "sagen alene");

    /** Everybody of Aarhus who is not of the case team, and the same roles elsewhere. */
    private static final List<String> OTHERS = List.of(
            "ssp-751",
            "job-751",
            "psykiatri-751",
            "kriminalforsorg-751",
            "mentor-751",
            "underretning-751",
            "boern-751",
            "doegnvagt-751",
            "styregruppe-751",
            "dpo-751",
            "procesejer",
            "tovholder-730",
            "leder-730",
            "politi-koebenhavn");

    @LocalServerPort
    int port;

    @Test
    void theWordsAreFoundWhereTheyMayStand() {
        var called = aloneAfterContributions();

        assertThat(told(values(called.number())
                        .latest("policeOutcome")
                        .orElseThrow()
                        .value()
                        .value()
                        .toString()))
                .as("the search finds what is there")
                .isNotEmpty();
        called.by(COORDINATOR, "proposeClosing", closing());
        assertThat(told(called.look(MANAGER, "approveClosing").toString())).contains("POLICE_ALONE");
    }

    @Test
    void nobodyOutsideTheCaseTeamIsToldInATaskAFormOrOverRest() {
        var called = aloneAfterContributions();
        called.by(COORDINATOR, "proposeClosing", closing());

        var looked = new ArrayList<String>();
        for (var user : OTHERS) {
            for (var task : listed(user, called)) {
                looked.add(task.getTaskDefinitionKey());
                assertThat(told(task.getName() + world.look(user, task)))
                        .as("%s in %s", user, task.getTaskDefinitionKey())
                        .isEmpty();
                giveBack(user, task);
            }
            assertThat(told(overRest(user, called))).as("%s over REST", user).isEmpty();
        }
        assertThat(looked).as("somebody else works on the case").contains("assessWithin24Hours");
    }

    @Test
    void theCaseworkerWhoHelpsAndTheMentorAreNotTold() {
        var called = aConcern()
                .onTheRoad("INFOHUS")
                .policeSay("POLICE_ALONE")
                .by(COORDINATOR, "assessOwnDuty", Filled.ownDuty(true));
        var decide = called.task(ADULT_CASEWORKER, "decideMeasure");

        assertThat(told(decide.getName() + world.look(ADULT_CASEWORKER, decide)))
                .isEmpty();
    }

    @Test
    void noNameOfATaskOrOfWhatWasDoneAndNoCardTells() {
        var called = aloneAfterContributions();
        var names = new ArrayList<String>();
        world.engine()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(called.number().value())
                .list()
                .forEach(task -> names.add(task.getName() + task.getTaskDefinitionKey()));
        values(called.number()).entries().forEach(entry -> names.add(entry.stepName() + entry.stepKey()));
        assertThat(names).isNotEmpty();
        assertThat(told(names.toString())).isEmpty();
        assertThat(names.toString()).doesNotContainIgnoringCase("alene");
    }

    @Test
    void whereACaseStandsTellsNothing() {
        var alone = aConcern().onTheRoad("INFOHUS").policeSay("POLICE_ALONE");
        var other = aConcern()
                .onTheRoad("OTHER_TRACK")
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed());
        send(
                COORDINATOR,
                "contact-lock",
                Filled.contactLock(other.number(), "SET")
                        .but("lockUntil", java.time.LocalDate.now().plusDays(90).toString()));

        assertThat(where(alone)).isEqualTo(where(other));
        assertThat(alone.allRunning("contact-lock-watch")).hasSameSizeAs(other.allRunning("contact-lock-watch"));
    }

    /** Seven authorities (not probation: the pupil is 14) were invited and answered or not; then a new information made the police take the case. */
    private PlayedCase aloneAfterContributions() {
        var called = aPupilOf14ForTheInfohus()
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed())
                .invited(AUTHORITIES.keySet().stream()
                        .filter(authority -> !authority.equals("probation"))
                        .toArray(String[]::new));
        called.contributes("ssp-consultant").contributes("psychiatry");
        send(COORDINATOR, "new-information", newInformation(called.number()));
        called.by(COORDINATOR, "readNewInformation", Filled.readAndAskPolice());
        return called.by(POLICE, "clarifyAgain", police("POLICE_ALONE"));
    }

    private static Filled closing() {
        return Filled.closing("POLICE_ALONE")
                .but("letterToPerson", "NOT")
                .but("letterReason", "NO_CONTACT_NOW")
                .but("ownDutyAtClosing", "false");
    }

    private List<Task> listed(String user, PlayedCase called) {
        return world.as(
                user,
                () -> world.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(called.number().value())
                        .list());
    }

    private void giveBack(String user, Task task) {
        world.as(user, () -> {
            world.engine().getTaskService().setAssignee(task.getId(), null);
            return null;
        });
    }

    private String overRest(String user, PlayedCase called) {
        var rest = new Rest(port, user);
        var instance = called.concern().getId();
        var answers = new StringBuilder();
        for (var path : List.of(
                "/engine-rest/task?processInstanceBusinessKey=" + called.number(),
                BehindTheDoor.ENGINE + "/process-instance/" + instance + "/activity-instances",
                BehindTheDoor.ENGINE + "/process-instance/" + instance + "/variables",
                BehindTheDoor.ENGINE + "/variable-instance?processInstanceIdIn=" + instance,
                BehindTheDoor.ENGINE + "/history/activity-instance?processInstanceId=" + instance,
                BehindTheDoor.ENGINE + "/history/variable-instance?processInstanceId=" + instance,
                BehindTheDoor.ENGINE + "/history/detail?processInstanceId=" + instance)) {
            answers.append(rest.get(path).body());
        }
        return answers.toString();
    }

    private Map<String, Object> where(PlayedCase called) {
        var standing = new java.util.TreeMap<String, Object>();
        for (var id : world.engine()
                .getRuntimeService()
                .getActiveActivityIds(called.concern().getId())) {
            standing.put(id, "");
        }
        world.tasks(COORDINATOR, called.number(), "assessOwnDuty")
                .forEach(task -> standing.put(task.getName(), task.getPriority()));
        return standing;
    }

    private static Set<String> told(String shown) {
        var told = new LinkedHashSet<String>();
        for (var word : WORDS) {
            if (shown.toLowerCase(java.util.Locale.ROOT).contains(word.toLowerCase(java.util.Locale.ROOT))) {
                told.add(word);
            }
        }
        return told;
    }
}
