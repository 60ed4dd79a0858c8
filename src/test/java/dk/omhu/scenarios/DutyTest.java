package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.access.Callers;
import dk.omhu.access.Duties;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.Part;
import dk.omhu.duty.Nights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A night: the role of the duty officer gives something while the roster says so, and the morning is told of it. */
class DutyTest extends Scenario {
    private static final String SHARED = "doegnvagt-faelles";
    private static final Duration NIGHT = Duration.ofHours(16);

    @Autowired
    Nights nights;

    @BeforeEach
    void nobodyIsOnDuty() {
        nights.nobodyOnDuty();
    }

    @AfterEach
    void theRosterOfTheDemo() {
        nights.asEver();
    }

    private long onDuty(String user, String... municipalities) {
        return nights.onDuty(user, world.now().minusSeconds(60), world.now().plus(NIGHT), municipalities);
    }

    private String assignee(Task task) {
        return world.engine()
                .getTaskService()
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getAssignee();
    }

    @Test
    void offDutyTheRoleGivesNoTask() {
        var child = aPupilOf14();
        var task = child.task(DUTY_OFFICER, "assessWithin24Hours");

        assertThatThrownBy(() -> world.look(DUTY_OFFICER, task))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Se vagtplanen");
        assertThat(world.refusal(() -> {
                    world.submit(DUTY_OFFICER, task, Filled.childAssessment("SCREENING", true));
                    return null;
                }))
                .as("nor without taking it")
                .contains("Se vagtplanen");
        assertThatThrownBy(() -> world.as(MANAGER, () -> {
                    world.engine().getTaskService().setAssignee(task.getId(), DUTY_OFFICER);
                    return null;
                }))
                .as("nor does a manager give one")
                .hasMessageContaining("Se vagtplanen");
        assertThat(assignee(task)).isNull();
    }

    @Test
    void onDutyTheOfficerDoesTheChildsAssessment() {
        var child = aPupilOf14();
        onDuty(DUTY_OFFICER, "751");

        assertThat(child.look(DUTY_OFFICER, "assessWithin24Hours")).containsKey("description");
        child.by(DUTY_OFFICER, "assessWithin24Hours", Filled.childAssessment("SCREENING", true));

        assertThat(child.open()).contains("screenNotification").doesNotContain("assessWithin24Hours");
    }

    @Test
    void whenTheDutyEndsTheFormIsShutAndTheTaskGoesBackToTheGroup() {
        var child = aPupilOf14();
        onDuty(DUTY_OFFICER, "751");
        var task = child.task(DUTY_OFFICER, "assessWithin24Hours");
        world.look(DUTY_OFFICER, task);
        nights.close();
        assertThat(assignee(task)).as("the duty lasts").isEqualTo(DUTY_OFFICER);

        world.pass(NIGHT);

        var shown = world.look(DUTY_OFFICER, task);
        assertThat(shown).containsOnlyKeys("caseHeader");
        assertThat(shown.get("caseHeader").toString()).contains("Se vagtplanen");
        assertThat(world.refusal(DUTY_OFFICER, task, Filled.childAssessment("SCREENING", true)))
                .contains("Se vagtplanen");
        nights.close();
        assertThat(assignee(task)).isNull();
        child.by(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("SCREENING", true));
    }

    @Test
    void aDutyThatFollowsStraightOnKeepsTheTask() {
        var child = aPupilOf14();
        onDuty(DUTY_OFFICER, "751");
        nights.onDuty(
                DUTY_OFFICER, world.now().plus(NIGHT), world.now().plus(NIGHT).plus(NIGHT), "751");
        var task = child.task(DUTY_OFFICER, "assessWithin24Hours");
        world.look(DUTY_OFFICER, task);

        world.pass(NIGHT);
        nights.close();

        assertThat(assignee(task)).isEqualTo(DUTY_OFFICER);
    }

    @Test
    void whoIsTakenOutOfTheRosterIsOffDutyAtOnce() {
        var child = aPupilOf14();
        long duty = onDuty(DUTY_OFFICER, "751");
        var task = child.task(DUTY_OFFICER, "assessWithin24Hours");
        world.look(DUTY_OFFICER, task);

        nights.remove(duty, "751");

        assertThat(world.look(DUTY_OFFICER, task)).containsOnlyKeys("caseHeader");
        nights.close();
        assertThat(assignee(task)).isNull();
    }

    @Test
    void offDutyNothingIsStarted() {
        var number = aPupilOf14().number().value();
        Map<String, Map<String, Object>> starts = Map.of(
                "concern-handling", Filled.start("CITIZEN"),
                "raise-acute-situation", Filled.of("caseNumber", number).but("acuteDescription", "Han står på broen."),
                "new-information", Filled.of("caseNumber", number).but("newInformation", "Han er set i byen."),
                "case-note",
                        Filled.of("caseNumber", number)
                                .but("noteWho", "Moderen")
                                .but("noteText", "Hun ringede.")
                                .but("newDanger", "false"),
                "duty-handover", Filled.of("caseNumber", number).but("dutyNote", "Intet nyt."));
        starts.forEach((process, form) -> assertThat(world.refusal(() -> send(DUTY_OFFICER, process, form)))
                .as(process)
                .contains("Du har ikke vagt i kommunen nu"));

        onDuty(DUTY_OFFICER, "751");

        starts.forEach((process, form) ->
                assertThat(send(DUTY_OFFICER, process, form)).as(process).isNotNull());
    }

    /** Somebody on duty for two municipalities is on duty in those, and only there where the roster says so. */
    @Test
    void aSharedOfficerIsOnDutyWhereTheRosterNamesTheMunicipality() {
        var aarhus = aPupilOf14();
        var randers = world.start(
                "tovholder-730", "concern-handling", Filled.start("CITIZEN").but("municipality", "730"));
        nights.onDuty(SHARED, world.now(), world.now().plus(NIGHT), "751");
        var note = Filled.of("caseNumber", randers.value())
                .but("noteWho", "Moderen")
                .but("noteText", "Hun ringede.")
                .but("newDanger", "false");

        assertThat(aarhus.look(SHARED, "assessWithin24Hours")).containsKey("description");
        assertThat(world.refusal(() -> send(SHARED, "case-note", note))).contains("Du har ikke vagt");

        nights.onDuty(SHARED, world.now(), world.now().plus(NIGHT), "730");
        send(SHARED, "case-note", note);
    }

    @Test
    void aRosterNeverGivesAMunicipality() {
        var child = aPupilOf14();
        nights.onDuty("doegnvagt-730", world.now(), world.now().plus(NIGHT), "751");

        assertThat(world.tasks("doegnvagt-730", child.number(), "assessWithin24Hours"))
                .isEmpty();
        assertThat(world.refusal(() -> send(
                        "doegnvagt-730",
                        "new-information",
                        Filled.of("caseNumber", child.number().value()).but("newInformation", "Han er set i byen."))))
                .contains("en kommune, som du er tilknyttet");
    }

    @Test
    void whoHasAnotherFittingRoleNeedsNoDuty() {
        var identity = world.engine().getIdentityService();
        identity.createMembership(BOTH, "duty-officer");
        try {
            var concern = startedBy(BOTH, Filled.start("CITIZEN"));
            assertThat(concern.look(BOTH, "intake")).containsKey("caseHeader");
        } finally {
            identity.deleteMembership(BOTH, "duty-officer");
        }
    }

    @Test
    void theNoteStandsInTheJournalAndTheCoordinatorSaysWhatIsToBeDone() {
        onDuty(DUTY_OFFICER, "751");
        var concern = aConcern().received(Filled.intake());
        send(
                DUTY_OFFICER,
                "case-note",
                Filled.of("caseNumber", concern.number().value())
                        .but("noteWho", "Moderen")
                        .but("noteText", "Hun ringede kl. 2.")
                        .but("newDanger", "false"));

        handOver(concern, "Moderen ringer igen i *morgen*.");

        var note = values(concern.number()).latest("dutyNote").orElseThrow();
        assertThat(note.value().part()).isEqualTo(Part.CONCERN);
        assertThat(note.by().author()).isEqualTo(DUTY_OFFICER);
        assertThat(concern.open()).doesNotContain("readHandoverAtChildDesk");
        var shown =
                concern.look(COORDINATOR, "readHandover").get("handoverText").toString();
        assertThat(shown)
                .contains("Moderen ringer igen i \\*morgen\\*.", "Kan træffes: Til kl. 10", "Notat på sagen")
                .doesNotContain("Hun ringede");
        assertThat(concern.task(COORDINATOR, "readHandover").getDueDate()).isNotNull();
        concern.by(COORDINATOR, "readHandover", Filled.of("handoverOutcome", "CONTINUES"));
        assertThat(concern.allRunning("duty-handover")).isEmpty();
        world.pass(NIGHT.plusHours(2));
        nights.close();
        assertThat(concern.open()).as("it is handed over once").doesNotContain("readHandover");
    }

    @Test
    void whatIsNewIsAssessedInTheCase() {
        onDuty(DUTY_OFFICER, "751");
        var concern = aConcern().received(Filled.intake());
        handOver(concern, "Han er set med en kniv.");

        assertThat(concern.refusal(COORDINATOR, "readHandover", Filled.of("handoverOutcome", "NEW_INFORMATION")))
                .contains("Hvad er det nye?");
        concern.by(
                COORDINATOR,
                "readHandover",
                Filled.of("handoverOutcome", "NEW_INFORMATION").but("newInformation", "Han er set med en kniv."));

        assertThat(concern.open()).contains("readNewInformation");
        assertThat(concern.look(COORDINATOR, "readNewInformation").toString()).contains("Han er set med en kniv.");
    }

    /** The child desk reads too while a child's track runs; neither waits for the other. */
    @Test
    void withoutANoteTheDayIsToldAllTheSame() {
        onDuty(DUTY_OFFICER, "751");
        var child = aPupilOf14();
        send(
                DUTY_OFFICER,
                "case-note",
                Filled.of("caseNumber", child.number().value())
                        .but("noteWho", "Moderen")
                        .but("noteText", "Hun ringede kl. 2.")
                        .but("newDanger", "false"));

        world.pass(NIGHT);
        nights.close();
        assertThat(child.open()).as("there is an hour to write it").doesNotContain("readHandover");
        world.pass(Duration.ofMinutes(61));
        nights.close();
        nights.close();

        assertThat(child.allRunning("duty-handover")).hasSize(1);
        assertThat(child.look(COORDINATOR, "readHandover").get("handoverText").toString())
                .contains("Uden note", "Notat på sagen");
        child.by(
                CHILD_DESK,
                "readHandoverAtChildDesk",
                Filled.of("handoverOutcome", "OFFICER_CALLED").but("handoverCall", "Moderen var rolig igen."));
        child.by(COORDINATOR, "readHandover", Filled.of("handoverOutcome", "CONTINUES"));
        assertThat(child.allRunning("duty-handover")).isEmpty();
    }

    @Test
    void theNoteMayStillBeWrittenWithinTheHourForWhatWasInHand() {
        onDuty(DUTY_OFFICER, "751");
        var mine = aConcern().received(Filled.intake());
        var other = aConcern().received(Filled.intake());
        send(
                DUTY_OFFICER,
                "case-note",
                Filled.of("caseNumber", mine.number().value())
                        .but("noteWho", "Moderen")
                        .but("noteText", "Hun ringede kl. 2.")
                        .but("newDanger", "false"));
        world.pass(NIGHT.plusMinutes(30));

        assertThat(world.refusal(() -> handOver(other, "Intet nyt."))).contains("Du har ikke vagt");
        handOver(mine, "Intet nyt.");

        assertThat(mine.open()).contains("readHandover");
        world.pass(Duration.ofHours(1));
        nights.close();
        assertThat(mine.allRunning("duty-handover")).hasSize(1);
    }

    @Test
    void aClosedCaseWithNewsBeginsANewInquiry() {
        onDuty(DUTY_OFFICER, "751");
        var concern = aConcern().onTheRoad("UNFOUNDED");
        concern.closed(Filled.closingNotInformed("UNFOUNDED"));
        handOver(concern, "Der er ringet om ham igen.");

        concern.by(
                COORDINATOR,
                "readHandover",
                Filled.of("handoverOutcome", "NEW_INFORMATION").but("newInformation", "Der er ringet om ham igen."));

        assertThat(sql.sql("select count(*) from match_decision where other_case = :number and decision = 'LINKED'")
                        .param("number", concern.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Object handOver(PlayedCase played, String note) {
        return send(
                DUTY_OFFICER,
                "duty-handover",
                Filled.of("caseNumber", played.number().value())
                        .but("dutyNote", note)
                        .but("dutyReach", "Til kl. 10"));
    }

    @Test
    void theRosterSaysWhoIsOnDuty() {
        nights.onDuty(SHARED, world.now(), world.now().plus(NIGHT), "751", "730");
        nights.onDuty(
                DUTY_OFFICER, world.now().plus(NIGHT), world.now().plus(NIGHT).plus(NIGHT), "751");

        assertThat(duties.in(new MunicipalityCode("751"))).isEqualTo(List.of(SHARED));
        assertThat(duties.in(new MunicipalityCode("101"))).isEmpty();
        assertThat(callers.inGroup("duty-officer", new MunicipalityCode("751")))
                .as("who is told of what waits for the officers")
                .containsExactly(SHARED);
        world.pass(NIGHT);
        assertThat(duties.in(new MunicipalityCode("751"))).isEqualTo(List.of(DUTY_OFFICER));
    }

    @Autowired
    Duties duties;

    @Autowired
    Callers callers;
}
