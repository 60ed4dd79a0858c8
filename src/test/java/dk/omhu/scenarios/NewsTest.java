package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.correction;
import static dk.omhu.scenarios.Filled.intake;
import static dk.omhu.scenarios.Filled.joinedWith;
import static dk.omhu.scenarios.Filled.newInformation;
import static dk.omhu.scenarios.Filled.note;
import static dk.omhu.scenarios.Filled.readInformation;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.concern.Concerns;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes to a case later: new information, notes, corrections, the same person again, concerns from outside. */
class NewsTest extends Scenario {
    @Autowired
    Concerns concerns;

    @Test
    void newInformationIsReadBesideTheWork() {
        var called = aConcern().onTheRoad("INFOHUS");

        send(POLICE, "new-information", newInformation(called.number()));
        assertThat(called.open()).containsExactly("clarifyWithPolice", "readNewInformation");
        assertThat(called.look(COORDINATOR, "readNewInformation").get("newInformation"))
                .isEqualTo("Han er set foran skolen.");

        called.by(COORDINATOR, "readNewInformation", readInformation(false));
        assertThat(called.concern()).hasPassed("withdrawWaitingClosing", "newInformationAssessed");
        assertThat(called.open()).containsExactly("clarifyWithPolice");
    }

    @Test
    void newInformationWithDangerRaisesTheAcuteSituation() {
        var called = aConcern().onTheRoad("INFOHUS");
        send(COORDINATOR, "new-information", newInformation(called.number()));

        called.by(COORDINATOR, "readNewInformation", readInformation(true));
        assertThat(called.open()).containsExactly("callPolice", "clarifyWithPolice", "takeLead");
        assertThat(called.look(MANAGER, "takeLead").get("acuteDescription")).isEqualTo("Han er set foran skolen.");

        called.acuteHandled("RESUME");
        assertThat(called.concern()).hasPassed("handleNewDanger", "newDangerHandled");
    }

    @Test
    void aSecondPieceOfInformationDoesNotHideTheFirst() {
        var called = aConcern().onTheRoad("INFOHUS");
        send(COORDINATOR, "new-information", newInformation(called.number()));
        send(
                CHILD_DESK,
                "new-information",
                newInformation(called.number()).but("newInformation", "Han er kommet hjem."));

        var tasks = world.tasks(COORDINATOR, called.number(), "readNewInformation");
        assertThat(tasks).hasSize(2);
        assertThat(world.look(COORDINATOR, tasks.get(0)).get("newInformation").toString())
                .contains("Han er set foran skolen.", "Han er kommet hjem.");
        called.by(COORDINATOR, tasks.get(0), readInformation(false));
        called.by(COORDINATOR, tasks.get(1), readInformation(false));
        assertThat(called.open()).containsExactly("clarifyWithPolice");
    }

    @Test
    void newInformationOnAClosedCaseOpensANewInquiryAndTheOldOneStaysClosed() {
        var old = aConcern().onTheRoad("UNFOUNDED").closed(closingNotInformed("UNFOUNDED"));

        send(COORDINATOR, "new-information", newInformation(old.number()));

        assertThat(file(old.number()).state()).isEqualTo(CaseFile.State.CLOSED);
        var anew = caseOf(new CaseNumber(sql.sql("select case_number from match_decision where other_case = :old")
                .param("old", old.number().value())
                .query(String.class)
                .single()));
        assertThat(anew.open()).containsExactly("intake");
        assertThat(anew.concern()).hasPassed("concernReceivedFromOutside").hasNotPassed("acuteAtReceipt");
    }

    @Test
    void aNoteIsOneFormInAnyStateAndStartsNothing() {
        var called = aConcern().onTheRoad("UNFOUNDED").closed(closingNotInformed("UNFOUNDED"));

        send(COORDINATOR, "case-note", note(called.number()));

        assertThat(called.open()).isEmpty();
        assertThat(values(called.number()).text("noteText")).contains("Mor ringede kl. 14.");
    }

    @Test
    void nobodyCorrectsWhatTheirRoleMayNotOpen() {
        var called = aConcern().received(intake().but("personName", "Sigurd Mosekær Tangby"));

        Assertions.assertThatThrownBy(
                        () -> send("ssp-751", "case-correction", correction(called.number(), "personName", "En anden")))
                .hasMessageContaining("Du kan kun rette oplysninger, som din rolle har adgang til.");
        Assertions.assertThatThrownBy(() ->
                        send("boern-751", "case-correction", correction(called.number(), "reporterName", "En anden")))
                .hasMessageContaining("Du kan kun rette oplysninger, som din rolle har adgang til.");
        assertThat(values(called.number()).text("personName")).contains("Sigurd Mosekær Tangby");
    }

    @Test
    void aCorrectionIsANewEntryAndWhatStoodBeforeStaysOnRecord() {
        var called = aConcern().received(intake().but("personName", "Valdemar Ømose Krathus"));

        send(COORDINATOR, "case-correction", correction(called.number(), "personName", "Valdemar Ømose Kratgaard"));

        var values = values(called.number());
        assertThat(values.text("personName")).contains("Valdemar Ømose Kratgaard");
        assertThat(values.entries())
                .filteredOn(entry -> entry.kind() == JournalEntry.Kind.CORRECTION)
                .hasSize(1);
        assertThat(values.entries())
                .anySatisfy(entry -> assertThat(entry.values().get("personName"))
                        .extracting(JournalValue::value)
                        .isEqualTo("Valdemar Ømose Krathus"));
    }

    @Test
    void aMisspeltRepeatIsFoundAndJoinedWithTheOpenCaseAndItsNumberLivesOn() {
        var first = aConcern()
                .received(
                        intake().but("personName", "Asbjørn Håkonsen Myggelund").but("signBehaviour", "YES"))
                .visited(visitation("MORE_INFORMATION"));
        var second = aConcern().received(intake().but("personName", "Asbjoern Haakonsen Myggelun"));

        var shown = second.look(COORDINATOR, "triage");
        assertThat(shown.get("matchList").toString())
                .contains("A.H.M.")
                .doesNotContain("Asbjørn", "Myggelund", "træt af det hele");
        second.visited(joinedWith(first.number()));

        assertThat(second.concern()).isEnded().hasPassed("joinCase", "caseJoined", "joined");
        assertThat(file(second.number()).state()).isEqualTo(CaseFile.State.JOINED);
        assertThat(first.open()).containsExactly("collectInformation", "readNewInformation");
        first.by(COORDINATOR, "readNewInformation", readInformation(false));

        send(COORDINATOR, "case-note", note(second.number()).but("noteText", "På det gamle nummer"));
        assertThat(values(first.number()).text("noteText")).contains("På det gamle nummer");
        send(CHILD_DESK, "new-information", newInformation(second.number()));
        assertThat(first.open()).containsExactly("collectInformation", "readNewInformation");
    }

    @Test
    void dangerThatIsSeenWhenJoiningIsRaisedOnTheOpenCase() {
        var first = aConcern()
                .received(intake().but("personName", "Ragnhild Snebær Ullemose").but("signBehaviour", "YES"))
                .visited(visitation("MORE_INFORMATION"));
        aConcern()
                .received(intake().but("personName", "Ragnhild Sneber Ullemose").but("travelPlans", "YES"))
                .visited(joinedWith(first.number()).but("acute", "true"));

        assertThat(first.open()).containsExactly("callPolice", "collectInformation", "readNewInformation", "takeLead");
    }

    @Test
    void aRepeatAloneSuggestsLookingTogetherAndNothingMore() {
        aConcern().received(intake().but("personName", "Frodo Uldjyde Spangsbjerg"));
        var again = aConcern().received(intake().but("personName", "Frodo Uldjyde Spangsberg"));

        var shown = again.look(COORDINATOR, "triage");
        assertThat(shown.get("visitationSuggested")).isEqualTo("MORE_INFORMATION");
        assertThat(shown.get("acuteSuggested")).isEqualTo("false");
    }

    @Test
    void aMatchMustBeAnsweredAndADeclineNeedsItsReason() {
        aConcern().received(intake().but("personName", "Tordis Enghave Pilgaard"));
        var again = aConcern().received(intake().but("personName", "Tordis Enghave Pilgård"));

        assertThat(again.refusal(COORDINATOR, "triage", visitation("MORE_INFORMATION")))
                .contains("Der er mulige sager om samme person");
        assertThat(again.refusal(
                        COORDINATOR, "triage", visitation("MORE_INFORMATION").but("matchDecision", "DECLINED")))
                .contains("Hvorfor er det en anden?");
        assertThat(again.open()).containsExactly("triage");
    }

    @Test
    void aConcernFromOutsideWaitsFilledInForTheCoordinators() {
        var number = concerns.receive(
                new MunicipalityCode("751"),
                world.now(),
                "intake-751",
                Map.of(
                        "source", new JournalValue(Part.CONCERN, "Hvem henvender sig?", "HOTLINE", "Hotline"),
                        "immediateDanger", new JournalValue(Part.CONCERN, "Er der fare lige nu?", false, "Nej"),
                        "description", new JournalValue(Part.CONCERN, "Hvad er der sket?", "Ringede i nat")));
        var called = caseOf(number);

        assertThat(called.concern()).isWaitingAt("intake").hasPassed("concernReceivedFromOutside");
        assertThat(called.task(COORDINATOR, "intake")).isNotAssigned();
        assertThat(called.look(COORDINATOR, "intake").get("description")).isEqualTo("Ringede i nat");
        called.received(intake().without("description"));
        assertThat(called.open()).containsExactly("triage");
    }
}
