package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.acuteAnswer;
import static dk.omhu.scenarios.Filled.acuteReport;
import static dk.omhu.scenarios.Filled.granted;
import static dk.omhu.scenarios.Filled.policeCalled;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.caseview.WebSession;
import dk.omhu.deadlines.CaseClock;
import dk.omhu.deadlines.CaseClocks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While the police have not answered, the infohus waits: its clocks too, and nothing that was typed is lost. */
class AcuteWaitTest extends Scenario {
    private static final String REPORT = "raise-acute-situation";

    @LocalServerPort
    int port;

    @Autowired
    CaseClocks clocks;

    private CaseClock clock(PlayedCase played, String name) {
        return transaction.execute(status -> clocks.of(played.number())).stream()
                .filter(one -> one.name().equals(name) && one.open())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theInfohusOwnClocksStandStillAndRunOnAfterwards() {
        var called = aConcern().inTheInfohus();
        var due = called.task(COORDINATOR, "inviteAuthorities").getDueDate().toInstant();
        send(COORDINATOR, REPORT, acuteReport(called.number()));
        assertThat(clock(called, "invite").state()).isEqualTo(CaseClock.State.PAUSED);
        assertThat(clock(called, "acute-call").state()).isEqualTo(CaseClock.State.RUNNING);

        world.pass(Duration.ofDays(7));
        called.by(COORDINATOR, "callPolice", policeCalled())
                .by(COORDINATOR, "registerPoliceAnswer", acuteAnswer("RESUME"));

        assertThat(clock(called, "invite").state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(called.task(COORDINATOR, "inviteAuthorities").getDueDate().toInstant())
                .as("with what was left")
                .isAfter(due.plus(Duration.ofDays(6)));
    }

    @Test
    void twoSituationsHoldTheClocksUntilBothAreAnswered() {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, REPORT, acuteReport(called.number()));
        send(COORDINATOR, REPORT, acuteReport(called.number()));
        world.tasks(COORDINATOR, called.number(), "callPolice")
                .forEach(call -> called.by(COORDINATOR, call, policeCalled()));
        var answers = world.tasks(COORDINATOR, called.number(), "registerPoliceAnswer");

        called.by(COORDINATOR, answers.get(0), acuteAnswer("RESUME"));
        assertThat(clock(called, "invite").state()).isEqualTo(CaseClock.State.PAUSED);
        called.by(COORDINATOR, answers.get(1), acuteAnswer("RESUME"));
        assertThat(clock(called, "invite").state()).isEqualTo(CaseClock.State.RUNNING);
    }

    @Test
    void theChildsClockIsSetByLawAndGoesOn() {
        var pupil = aPupilOf14ForTheInfohus().policeSay("RELEASED").by(COORDINATOR, "informPerson", Filled.informed());
        var due = pupil.task(CHILD_DESK, "assessWithin24Hours").getDueDate();

        send(COORDINATOR, REPORT, acuteReport(pupil.number()));

        assertThat(clock(pupil, "child-24-hours").state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(pupil.task(CHILD_DESK, "assessWithin24Hours").getDueDate()).isEqualTo(due);
        pupil.by(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("SCREENING", true));
    }

    @Test
    void aMeasureGoesOn() {
        var called = aConcern().inTheInfohus().assessedAlone("GENERAL_SUPPORT");
        send(COORDINATOR, REPORT, acuteReport(called.number()));

        assertThat(clock(called, "measure-decision").state()).isEqualTo(CaseClock.State.RUNNING);
        called.by(ADULT_CASEWORKER, "decideMeasure", granted());
        assertThat(called.open()).contains("followUp");
    }

    @Test
    void whatWasTypedIsGivenBackAfterTheRefusalAndCanBeSentAfterTheAnswer() throws Exception {
        var called = aConcern().inTheInfohus().invited("ssp-consultant");
        var task = called.task("ssp-751", "contribute");
        world.look("ssp-751", task);
        var body = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "user",
                        "ssp-751",
                        "values",
                        Map.of("contributionAnswer", "CONTRIBUTED", "contributionText", "Vi ser ham i klubben.")));
        assertThat(new WebSession(port, "ssp-751")
                        .put("/camunda/api/omhu/drafts/task/" + task.getId(), body)
                        .statusCode())
                .isEqualTo(200);
        send(COORDINATOR, REPORT, acuteReport(called.number()));

        assertThat(world.refusal("ssp-751", task, Filled.contribution("Vi ser ham i klubben.")))
                .contains("Afventer politiet");
        assertThat(world.look("ssp-751", task)).containsEntry("contributionText", "Vi ser ham i klubben.");

        called.acuteHandled("RESUME");
        assertThat(world.look("ssp-751", task)).containsEntry("contributionText", "Vi ser ham i klubben.");
        called.by("ssp-751", task, Filled.contribution("Vi ser ham i klubben."));
        assertThat(called.open()).doesNotContain("contribute");
    }

    @Test
    void theMunicipalityWritesWhatThePoliceSaidInTheTelephone() {
        var called = aConcern().inTheInfohus();
        send(COORDINATOR, REPORT, acuteReport(called.number()));
        called.by(COORDINATOR, "callPolice", Map.of());

        called.by(
                COORDINATOR,
                "registerPoliceAnswer",
                acuteAnswer("RESUME")
                        .but("policeAnsweredHow", "PHONE")
                        .but("policeAnsweredWho", "Vagtcentralen kl. 4"));

        assertThat(values(called.number()).text("policeAnsweredWho")).contains("Vagtcentralen kl. 4");
        assertThat(called.open()).contains("lookBack", "inviteAuthorities");
    }

    @Test
    void managersAndCoordinatorsAreToldAtOnceAndTheMailSaysNothingOfTheCase() {
        var called = aConcern().inTheInfohus();

        send("ssp-751", REPORT, acuteReport(called.number()));

        var told = sql.sql("select user_id, kind, about from notice where case_number = :number and kind = 'ACUTE'")
                .param("number", called.number().value())
                .query()
                .listOfRows();
        assertThat(told).extracting(row -> row.get("user_id")).contains("leder-751", "tovholder-751", "dobbelt-751");
        assertThat(told)
                .allSatisfy(row -> assertThat(row.get("about")).isEqualTo("Tag ledelsen, og ring til politiet"));
    }
}
