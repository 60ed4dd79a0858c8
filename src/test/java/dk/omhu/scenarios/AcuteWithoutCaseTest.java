package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.nightCall;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.CaseFile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call at night makes the case: one form, and nothing in it blocks. */
class AcuteWithoutCaseTest extends Scenario {
    private static final String REPORT = "raise-acute-situation";

    @Test
    void aCallAtNightMakesTheCaseAndTheAcuteSituationBeginsAtOnce() {
        var called = caseOf(send(DUTY_OFFICER, REPORT, nightCall()));

        assertThat(called.open()).containsExactly("callPolice", "intake", "takeLead");
        assertThat(file(called.number()).kind()).isEqualTo(CaseFile.Kind.CONCERN);
        assertThat(called.concern()).hasPassed("acuteAtReceipt");
        assertThat(called.look(COORDINATOR, "callPolice"))
                .containsEntry("personName", "Torben Tågedal")
                .containsEntry("acuteDescription", "Han har skrevet, at han går derhen med en kniv.");
        assertThat(called.look(COORDINATOR, "intake"))
                .containsEntry("personName", "Torben Tågedal")
                .containsEntry("source", "RELATIVE")
                .containsEntry("description", "Han har skrevet, at han går derhen med en kniv.");
    }

    @Test
    void twoAnswersAreEnough() {
        var called = caseOf(send(
                COORDINATOR,
                REPORT,
                Map.of("municipality", "751", "acuteDescription", "Nogen er på vej med en kniv.")));

        assertThat(called.open())
                .as("nobody knows who, so it may be a child")
                .containsExactly("assessWithin24Hours", "callPolice", "intake", "takeLead");
        assertThat(values(called.number()).text("source")).contains("OTHER");
    }

    @Test
    void whoBelongsToOneMunicipalityNeedNotSayWhich() {
        var called = caseOf(send(DUTY_OFFICER, REPORT, nightCall().without("municipality")));

        assertThat(called.open()).contains("callPolice");
    }

    @Test
    void oneFormIsEnoughWhereThePoliceWereCalledBefore() {
        var called = caseOf(send(
                DUTY_OFFICER,
                REPORT,
                nightCall()
                        .but("policeCalled", "true")
                        .but("policeCalledAt", "2026-11-22T02:50+01:00")
                        .but("policeCalledWho", "Vagtcentralen")
                        .but("policeReference", "PRØVE-7")));

        assertThat(called.open()).containsExactly("intake", "registerPoliceAnswer", "takeLead");
        assertThat(called.look(DUTY_OFFICER, "registerPoliceAnswer"))
                .containsEntry("policeReference", "PRØVE-7")
                .containsEntry("policeCalledAt", "2026-11-22T02:50+01:00");
        called.by(DUTY_OFFICER, "registerPoliceAnswer", Filled.acuteAnswer("RESUME"));
    }

    @Test
    void anAnswerThatNobodyWasCalledYetLeavesTheCallToBeMade() {
        var called = caseOf(send(DUTY_OFFICER, REPORT, nightCall().but("policeCalled", "false")));

        assertThat(called.open()).contains("callPolice").doesNotContain("registerPoliceAnswer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "NOT_KNOWN"})
    void whoIsOrMayBeAChildIsAssessedWithin24HoursOfTheCall(String under18) {
        var heard = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        var called = caseOf(send(
                DUTY_OFFICER, REPORT, nightCall().but("personUnder18", under18).but("receivedAt", heard.toString())));

        assertThat(file(called.number()).receivedAt()).isEqualTo(heard);
        assertThat(called.task(CHILD_DESK, "assessWithin24Hours").getDueDate().toInstant())
                .isEqualTo(heard.plus(Duration.ofHours(24)));
    }

    @Test
    void theBirthDateSaysMoreThanAGuess() {
        var called = caseOf(send(
                DUTY_OFFICER, REPORT, nightCall().but("personUnder18", "NO").but("personBirthDate", "2012-03-04")));

        assertThat(called.open()).contains("assessWithin24Hours");
        assertThat(called.look(COORDINATOR, "intake")).containsEntry("ageBand", "AGE_10_14");
    }

    @Test
    void managersAndThePoliceMayReportAndReadNothingOfTheCase() {
        var fromManager = caseOf(send(MANAGER, REPORT, nightCall()));
        var fromPolice = caseOf(send(POLICE, REPORT, nightCall()));

        var intake = fromManager.task(MANAGER, "intake");
        Assertions.assertThatThrownBy(() -> world.glance(MANAGER, intake)).isInstanceOf(AuthorizationException.class);
        assertThat(world.tasks(POLICE, fromPolice.number(), "callPolice")).isEmpty();
        assertThat(fromPolice.open()).contains("callPolice", "takeLead");
    }

    @Test
    void aCaseNumberAndAPersonAreNotBothGiven() {
        var called = aConcern().onTheRoad("INFOHUS");

        var refusal = world.refusal(() ->
                send(COORDINATOR, REPORT, Filled.acuteReport(called.number()).but("personName", "Torben Tågedal")));

        assertThat(refusal).contains("\"Navn\" er skjult");
        assertThat(called.open()).containsExactly("clarifyWithPolice");
    }

    @Test
    void theNumberSaysWhichMunicipalityWhateverThePageHadChosenBefore() {
        var called = aConcern().onTheRoad("INFOHUS");

        send(POLICE, REPORT, Filled.acuteReport(called.number()).but("municipality", "730"));

        assertThat(called.open()).contains("callPolice");
        assertThat(called.running("acute-situation").getTenantId()).isEqualTo("751");
    }

    @Test
    void aCaseIsOpenedOnlyInOnesOwnMunicipality() {
        var refusal = world.refusal(() -> send(DUTY_OFFICER, REPORT, nightCall().but("municipality", "730")));

        assertThat(refusal).contains("kommune");
    }

    @Test
    void newsFromTheFutureIsRefusedOnAKnownCaseToo() {
        var called = aConcern().onTheRoad("INFOHUS");
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();

        Assertions.assertThat(world.refusal(() -> send(
                        COORDINATOR, REPORT, Filled.acuteReport(called.number()).but("receivedAt", tomorrow))))
                .contains("ligger i fremtiden");
        Assertions.assertThat(world.refusal(
                        () -> send(COORDINATOR, REPORT, nightCall().but("receivedAt", tomorrow))))
                .contains("ligger i fremtiden");
    }

    @Test
    void theSamePersonIsFoundLikeInAnyOtherConcern() {
        var earlier = aConcern().received(Filled.intake().but("personName", "Torben Tågedal"));
        var called = caseOf(send(DUTY_OFFICER, REPORT, nightCall()));

        called.received(Filled.intake().but("personName", "Torben Tågedal"));

        assertThat(called.look(COORDINATOR, "triage").get("matchChoices").toString())
                .contains(earlier.number().value());
    }
}
