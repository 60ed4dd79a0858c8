package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.saidYes;
import static dk.omhu.scenarios.Filled.talkedWithChild;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.Consent;
import dk.omhu.casefile.Consents;
import dk.omhu.measures.EighteenWatch;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A child with a measure turns 18: a person hands over, on a new basis and the person's own yes, and nothing stops by itself. */
class TurningEighteenTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Autowired
    EighteenWatch watch;

    @Autowired
    Consents consents;

    private LocalDate today() {
        return LocalDate.ofInstant(world.now(), DENMARK);
    }

    /** On the 17th of a month, so that no first of a month is the birthday. */
    private LocalDate eighteenIn(int months) {
        return today().plusMonths(months).withDayOfMonth(17);
    }

    private PlayedCase whoTurnsEighteen(LocalDate day) {
        return aConcern("PROFESSIONAL")
                .received(Filled.intakeSuggesting("OTHER_TRACK")
                        .but("ageBand", "AGE_15_17")
                        .but("personBirthDate", day.minusYears(18).toString()))
                .visited(Filled.visitation("OTHER_TRACK"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed())
                .by(COORDINATOR, "assessOwnDuty", Filled.ownDuty(true))
                .by(CHILD_CASEWORKER, "childConversation", talkedWithChild());
    }

    private PlayedCase withAMeasure(LocalDate day) {
        return whoTurnsEighteen(day)
                .by(CHILD_CASEWORKER, "decideMeasure", saidYes(Filled.grantedToChild(), "youngPerson"));
    }

    private void morningOf(LocalDate day) {
        world.pass(Duration.between(
                world.now(), day.atTime(LocalTime.of(6, 0)).atZone(DENMARK).toInstant()));
        watch.look();
    }

    private static Filled prepared() {
        return Filled.of("handOverNeeded", "YES")
                .but("handOverPlan", "Mødes med voksenrådgiveren")
                .but("handOverTold", "NOT_YET");
    }

    private Filled goesOn() {
        return Filled.of("adultMeasure", "CONTINUE")
                .but("adultLaw", "Serviceloven § 12 b")
                .but("adultConsentAt", today().toString())
                .but("adultConsentHow", "WRITTEN")
                .but("adultConsentFor", "Mentoren fortsætter");
    }

    @Test
    void aMeasureGoesOnForTheAdultWithANewBasisAndConsentAndWhatWasChosen() {
        var day = eighteenIn(6);
        var pupil = withAMeasure(day);
        var measure = pupil.running("measure");
        watch.look();
        watch.look();
        assertThat(pupil.open()).as("asked once").containsOnlyOnce("prepareHandOver");
        assertThat(pupil.look(CHILD_CASEWORKER, "prepareHandOver")
                        .get("turnsEighteenText")
                        .toString())
                .contains("17.");
        noDateOfTheEngineTells(pupil, day);
        pupil.by(CHILD_CASEWORKER, "prepareHandOver", prepared());
        assertThat(pupil.open()).doesNotContain("handOverToAdult");

        morningOf(day.withDayOfMonth(1));
        assertThat(pupil.refusal(CHILD_CASEWORKER, "handOverToAdult", goesOn())).contains("fylder 18 den 17.");
        noDateOfTheEngineTells(pupil, day);
        morningOf(day);
        var shown = pupil.look(CHILD_CASEWORKER, "handOverToAdult");
        var piece = java.util.regex.Pattern.compile("conversationOwnWords@\\d+")
                .matcher(shown.get("adultHandOverChoices").toString())
                .results()
                .map(java.util.regex.MatchResult::group)
                .findFirst()
                .orElseThrow();
        assertThat(pupil.refusal(CHILD_CASEWORKER, "handOverToAdult", goesOn().without("adultLaw")))
                .contains("Lovbestemmelsen for den voksne");
        pupil.by(
                CHILD_CASEWORKER,
                "handOverToAdult",
                goesOn().but("handOverItems", List.of(piece)).but("handOverNecessity", "Mentoren skal kende ønsket."));

        assertThat(measure).hasPassed("isUnderWay").isWaitingAtExactly("course", "followUp");
        var followUp = pupil.look(ADULT_CASEWORKER, "followUp");
        assertThat(followUp.get("followedFromChild").toString()).contains("spille fodbold igen");
        assertThat(followUp.get("consentOverview").toString())
                .contains("Mentoren fortsætter")
                .doesNotContain("Mette");
        assertThat(values(pupil.number()).text("legalTrack")).contains("ADULT");
        var all = transaction.execute(status -> consents.of(pupil.number()));
        assertThat(all)
                .filteredOn(one -> one.giver() != Consent.Giver.PERSON)
                .isNotEmpty()
                .allMatch(one -> one.endedBecause() == Consent.End.TURNED_18);
        assertThat(sql.sql(
                                "select basis from disclosure where case_number = :number and recipient = 'adult-caseworker'")
                        .param("number", pupil.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("INTERNAL");
        watch.look();
        assertThat(pupil.open()).doesNotContain("prepareHandOver", "handOverToAdult");
    }

    /** Not the due date of a task, not the date of a job. */
    private void noDateOfTheEngineTells(PlayedCase played, LocalDate day) {
        var dates = sql.sql("""
                        select due_date_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = :number and due_date_ is not null
                        union all
                        select duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where e.business_key_ = :number and duedate_ is not null""")
                .param("number", played.number().value())
                .query((row, index) ->
                        row.getTimestamp(1).toInstant().atZone(DENMARK).toLocalDate())
                .list();
        assertThat(dates).isNotEmpty().doesNotContain(day, day.minusMonths(6));
    }

    @Test
    void whoIsNotPreparedIsHandedOverAllTheSameAndTheMeasureStopsWithAReason() {
        var day = eighteenIn(2);
        var pupil = withAMeasure(day);
        var measure = pupil.running("measure");
        watch.look();
        morningOf(day);
        assertThat(pupil.open()).contains("handOverToAdult").doesNotContain("prepareHandOver");

        assertThat(pupil.refusal(CHILD_CASEWORKER, "handOverToAdult", Filled.of("adultMeasure", "STOP")))
                .contains("Hvorfor standser den?");
        pupil.by(
                CHILD_CASEWORKER,
                "handOverToAdult",
                Filled.of("adultMeasure", "STOP").but("adultStopReason", "NO_CONSENT"));
        assertThat(measure).isEnded().hasPassed("measureStopped");
        assertThat(pupil.concern()).isWaitingAtExactly("proposeClosing");
    }

    @Test
    void aDecisionThatWaitsOnTheBirthdayIsMadeForTheAdult() {
        var day = eighteenIn(1);
        var pupil = whoTurnsEighteen(day);
        morningOf(day);

        pupil.by(CHILD_CASEWORKER, "handOverToAdult", goesOn());

        assertThat(world.tasks(CHILD_CASEWORKER, pupil.number(), "decideMeasure"))
                .isEmpty();
        assertThat(pupil.refusal(ADULT_CASEWORKER, "decideMeasure", Filled.grantedToChild()))
                .contains("Siger personen ja");
        pupil.by(ADULT_CASEWORKER, "decideMeasure", Filled.granted());
        assertThat(pupil.task(ADULT_CASEWORKER, "followUp")).isNotNull();
    }

    @Test
    void aBirthDateThatIsCorrectedMovesTheHandOver() {
        var pupil = withAMeasure(eighteenIn(3));
        watch.look();
        assertThat(pupil.open()).contains("prepareHandOver");

        send(
                COORDINATOR,
                "case-correction",
                Filled.correction(
                        pupil.number(),
                        "personBirthDate",
                        eighteenIn(20).minusYears(18).toString()));
        watch.look();
        assertThat(pupil.open()).doesNotContain("prepareHandOver").contains("followUpChild");
        assertThat(pupil.allRunning("turning-18")).isEmpty();

        morningOf(eighteenIn(14));
        assertThat(pupil.open()).contains("prepareHandOver");
    }

    @Test
    void whoseBirthDateNobodyKnowsIsNotAsked() {
        var pupil = aPupilOf14();
        watch.look();
        assertThat(pupil.allRunning("turning-18")).isEmpty();
    }
}
