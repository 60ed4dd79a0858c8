package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.acuteAnswer;
import static dk.omhu.scenarios.Filled.acuteReport;
import static dk.omhu.scenarios.Filled.lead;
import static dk.omhu.scenarios.Filled.lookBack;
import static dk.omhu.scenarios.Filled.policeCalled;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Several acute situations on one case: each has its own description, call, answer and look back. */
class SeveralAcuteTest extends Scenario {
    private static final String REPORT = "raise-acute-situation";

    private PlayedCase withTwo() {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, REPORT, acuteReport(called.number()).but("acuteDescription", "Foran skolen."));
        send(DUTY_OFFICER, REPORT, acuteReport(called.number()).but("acuteDescription", "På vej til stationen."));
        return called;
    }

    private List<Task> tasks(PlayedCase called, String user, String step) {
        return world.tasks(user, called.number(), step);
    }

    @Test
    void twoAtOnceEachShowTheirOwn() {
        var called = withTwo();

        var calls = tasks(called, COORDINATOR, "callPolice");
        assertThat(world.look(COORDINATOR, calls.get(0)))
                .containsEntry("acuteDescription", "Foran skolen.")
                .extractingByKey("acuteSituation")
                .asString()
                .contains("Akut situation 1 af 2");
        assertThat(world.look(COORDINATOR, calls.get(1)))
                .containsEntry("acuteDescription", "På vej til stationen.")
                .extractingByKey("acuteSituation")
                .asString()
                .contains("Akut situation 2 af 2");
    }

    @Test
    void theCallOfOneIsNotTheCallOfTheOther() {
        var called = withTwo();
        var calls = tasks(called, COORDINATOR, "callPolice");
        called.by(COORDINATOR, calls.get(0), policeCalled().but("policeReference", "PRØVE-1"));

        assertThat(world.look(COORDINATOR, calls.get(1))).doesNotContainKeys("policeReference", "policeCalled");
        called.by(COORDINATOR, calls.get(1), policeCalled().but("policeReference", "PRØVE-2"));

        var answers = tasks(called, COORDINATOR, "registerPoliceAnswer");
        assertThat(answers.stream()
                        .map(task -> world.look(COORDINATOR, task).get("policeReference"))
                        .toList())
                .containsExactly("PRØVE-1", "PRØVE-2");
    }

    @Test
    void whatIsWrittenInOneDoesNotRefuseWhatIsWrittenInTheOther() {
        var called = withTwo();
        var calls = tasks(called, COORDINATOR, "callPolice");
        world.look(COORDINATOR, calls.get(0));
        called.by(
                DUTY_OFFICER,
                tasks(called, DUTY_OFFICER, "callPolice").get(1),
                policeCalled().but("acuteDescription", "På stationen."));

        world.submit(COORDINATOR, calls.get(0), policeCalled().but("acuteDescription", "I skolegården."));

        assertThat(tasks(called, COORDINATOR, "callPolice")).isEmpty();
    }

    @Test
    void aReportWithTheCallInItLeavesAnEarlierSituationAlone() {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, "case-note", Filled.noteWithDanger(called.number()));
        send(
                DUTY_OFFICER,
                REPORT,
                acuteReport(called.number()).but("policeCalled", "true").but("policeReference", "PRØVE-9"));

        var first = called.look(COORDINATOR, "callPolice");
        assertThat(first).doesNotContainKeys("policeCalled", "policeReference");
        assertThat(first).containsEntry("acuteDescription", "Han er gået med en kniv.");
        assertThat(called.look(COORDINATOR, "registerPoliceAnswer")).containsEntry("policeReference", "PRØVE-9");
    }

    @Test
    void oneAfterTheOtherStartsFromAnEmptyForm() {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, REPORT, acuteReport(called.number()));
        called.by(COORDINATOR, "callPolice", policeCalled().but("policeReference", "PRØVE-1"))
                .by(COORDINATOR, "registerPoliceAnswer", acuteAnswer("RESUME").but("acuteAgreed", "Vi ringer først."))
                .by(COORDINATOR, "lookBack", lookBack())
                .by(MANAGER, "takeLead", lead())
                .runJobs();
        assertThat(called.open()).containsExactly("inviteAuthorities");

        send(COORDINATOR, REPORT, acuteReport(called.number()).but("acuteDescription", "Det sker igen."));

        assertThat(called.look(COORDINATOR, "callPolice"))
                .containsEntry("acuteDescription", "Det sker igen.")
                .doesNotContainKeys("policeReference", "policeCalled");
        called.by(COORDINATOR, "callPolice", Map.of("policeCalled", "true"));
        var answer = called.look(COORDINATOR, "registerPoliceAnswer");
        assertThat(answer).doesNotContainKeys("policeReference", "acuteAgreed", "acuteOutcome");
        assertThat(answer.get("earlierRounds").toString())
                .as("what was agreed before")
                .contains("Vi ringer først.");
        called.by(COORDINATOR, "registerPoliceAnswer", acuteAnswer("RESUME"));
        var back = called.look(COORDINATOR, "lookBack");
        assertThat(back).containsEntry("acuteDescription", "Det sker igen.").doesNotContainKey("lookBackLearned");
        called.by(COORDINATOR, "lookBack", lookBack().but("lookBackClocks", List.of("CALL")))
                .by(MANAGER, "takeLead", lead())
                .runJobs();
        assertThat(called.open()).containsExactly("inviteAuthorities");
    }

    @Test
    void aThirdSituationRaisedAtTheVisitationTakesNothingFromTheOthers() {
        var called = aConcern().received(Filled.intakeSuggesting("INFOHUS").but("travelPlans", "YES"));
        send(COORDINATOR, REPORT, acuteReport(called.number()).but("acuteDescription", "Foran skolen."));

        called.visited(Filled.visitation("INFOHUS").but("acute", "true"));

        var calls = tasks(called, COORDINATOR, "callPolice");
        assertThat(calls).hasSize(2);
        assertThat(world.look(COORDINATOR, calls.get(1)))
                .doesNotContainKey("acuteDescription")
                .containsKey("description");
    }
}
