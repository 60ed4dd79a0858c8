package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.of;
import static dk.omhu.scenarios.Filled.overdue;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.deadlines.CaseClock;
import dk.omhu.deadlines.CaseClocks;
import dk.omhu.deadlines.Recompute;
import dk.omhu.engine.TaskClocks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a clock: met, reminded, missed, handed on and back, paused, moved, recounted; ours and the law's. */
class ClocksTest extends Scenario {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");

    @Autowired
    CaseClocks clocks;

    @Autowired
    TaskClocks alarms;

    @Autowired
    Recompute recompute;

    @Test
    void aClockIsKeptFromItsTasksBeginningToItsEnd() {
        var called = aConcern();
        var task = called.task(COORDINATOR, "intake");
        var running = clock(called, "intake");

        assertThat(running.state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(running.law()).isFalse();
        assertThat(running.taskName()).isEqualTo("Modtag bekymringen");
        assertThat(task.getDueDate()).isEqualTo(java.util.Date.from(running.due()));
        assertThat(task.getFollowUpDate())
                .isEqualTo(java.util.Date.from(running.due().minus(Duration.ofHours(1))));
        called.waitUntilReminded("intake");
        assertThat(called.task(COORDINATOR, "intake").getPriority()).isEqualTo(60);
        assertThat(told(called, "REMINDER", COORDINATOR)).isOne();

        called.received(Filled.intake());

        assertThat(clock(called, "intake"))
                .satisfies(met -> assertThat(met.state()).isEqualTo(CaseClock.State.MET))
                .satisfies(met -> assertThat(met.missed()).isNull())
                .satisfies(met -> assertThat(met.reminded()).isNotNull());
    }

    @Test
    void whatTheManagerHandsOnComesBackUntilItIsDone() {
        var called = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        called.waitUntilMissed("triage");
        assertThat(clock(called, "visitation").missed())
                .isEqualTo(clock(called, "visitation").due());
        assertThat(told(called, "ESCALATION", MANAGER)).isOne();
        var form = called.look(MANAGER, "handleOverdue");
        assertThat(form.get("overdueTasks").toString()).contains("Visitér bekymringen", "Infohustovholder, kommune");

        var handedOn = of("overdueAction", "TAKEN_OVER").but("overdueReason", "ABSENCE");
        assertThat(called.refusal(MANAGER, "handleOverdue", handedOn)).contains("Hvornår vil du se på den igen?");
        var day = LocalDate.ofInstant(world.now(), DENMARK).plusDays(3);
        called.by(MANAGER, "handleOverdue", handedOn.but("handedOnUntil", day.toString()));
        assertThat(called.open()).containsExactly("triage");

        assertThat(called.waitUntil("newDatePassed"))
                .isEqualTo(day.atTime(23, 59).atZone(DENMARK).toInstant());
        assertThat(called.open()).containsExactly("handleOverdue", "triage");
        called.visited(visitation("UNFOUNDED"));
        assertThat(called.look(MANAGER, "handleOverdue").get("overdueTasks").toString())
                .contains("er siden løst");
        called.by(MANAGER, "handleOverdue", of("overdueAction", "REMINDED").but("overdueReason", "WORKLOAD"));

        assertThat(called.allRunning("missed-deadline")).isEmpty();
        assertThat(clock(called, "visitation"))
                .satisfies(late -> assertThat(late.state()).isEqualTo(CaseClock.State.MET))
                .satisfies(late -> assertThat(late.missed()).isNotNull())
                .satisfies(late -> assertThat(late.met()).isAfter(late.missed()));
    }

    @Test
    void whatIsDoneWhileTheManagerWaitsEndsTheWaiting() {
        var called = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        called.waitUntilMissed("triage");
        var day = LocalDate.ofInstant(world.now(), DENMARK).plusDays(3);
        called.by(
                MANAGER,
                "handleOverdue",
                of("overdueAction", "REMINDED").but("overdueReason", "WORKLOAD").but("handedOnUntil", day.toString()));
        assertThat(called.allRunning("missed-deadline")).hasSize(1);

        called.visited(visitation("UNFOUNDED"));

        assertThat(called.allRunning("missed-deadline")).isEmpty();
        assertThat(called.open()).containsExactly("proposeClosing");
    }

    @Test
    void anAlarmThatRingsTwiceTellsOnce() {
        var called = aConcern();
        called.waitUntilMissed("intake");
        long id = clock(called, "intake").id();

        transaction.executeWithoutResult(status -> alarms.rang(id, TaskClocks.Alarm.DUE));
        called.received(Filled.intake());
        transaction.executeWithoutResult(status -> alarms.rang(id, TaskClocks.Alarm.DUE));

        assertThat(called.allRunning("missed-deadline")).hasSize(1);
        assertThat(told(called, "ESCALATION", MANAGER)).isOne();
        called.by(MANAGER, "handleOverdue", overdue());
    }

    @Test
    void ourOwnClocksStandStillAndGoOnWithWhatTheyHadLeftAndTheLawsDoNot() {
        var called = aConcern();
        world.pass(Duration.ofHours(1));
        pause(called.number(), "concern-handling");
        assertThat(clock(called, "intake").state()).isEqualTo(CaseClock.State.PAUSED);
        assertThat(called.task(COORDINATOR, "intake").getDueDate()).isNull();
        assertThat(world.alarms(called.number(), "intake", TaskClocks.Alarm.DUE))
                .isEmpty();

        world.pass(Duration.ofDays(10));
        resume(called.number(), "concern-handling");
        var due = clock(called, "intake").due();
        assertThat(due).isCloseTo(world.now().plus(Duration.ofHours(3)), within(2, ChronoUnit.MINUTES));
        assertThat(called.task(COORDINATOR, "intake").getDueDate().toInstant()).isEqualTo(due);
        assertThat(world.alarms(called.number(), "intake", TaskClocks.Alarm.DUE))
                .hasSize(1);

        called.onTheRoad("INFOHUS");
        pause(called.number(), "concern-handling");
        called.policeSay("RELEASED");
        var law = clock(called, "inform-person");
        assertThat(law.state()).as("begun in a pause, but a law's").isEqualTo(CaseClock.State.RUNNING);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> clocks.pause(law.id(), "Travlt")))
                .hasMessageContaining("sat ved lov");
        called.by(COORDINATOR, "informPerson", Filled.informed());
        assertThat(clock(called, "invite").state())
                .as("another process goes on")
                .isEqualTo(CaseClock.State.RUNNING);
        resume(called.number(), "concern-handling");
        assertThat(clock(called, "police-answer").state()).isEqualTo(CaseClock.State.MET);
    }

    @Test
    void oneClockIsPausedWithAReasonAndWhatBeginsInAPauseWaitsToo() {
        var called = aConcern();
        long intake = clock(called, "intake").id();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> clocks.pause(intake, " ")))
                .hasMessageContaining("hvorfor");
        transaction.executeWithoutResult(status -> clocks.pause(intake, "Venter på tolk"));
        assertThat(clock(called, "intake").state()).isEqualTo(CaseClock.State.PAUSED);
        transaction.executeWithoutResult(status -> clocks.resume(intake));
        assertThat(clock(called, "intake").state()).isEqualTo(CaseClock.State.RUNNING);

        pause(called.number(), "concern-handling");
        called.received(Filled.intake());
        assertThat(clock(called, "visitation").state()).isEqualTo(CaseClock.State.PAUSED);
        assertThat(called.task(COORDINATOR, "triage").getDueDate()).isNull();
        resume(called.number(), "concern-handling");
        assertThat(clock(called, "visitation").due())
                .isCloseTo(world.now().plus(Duration.ofHours(24)), within(2, ChronoUnit.MINUTES));
    }

    @Test
    void aRunningClockKeepsItsLengthUntilItIsRecountedOnPurpose() throws Exception {
        var early = aConcern().received(Filled.intake());
        var due = clock(early, "visitation").due();
        var repository = world.engine().getRepositoryService();
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"))
                .replaceFirst("(id=\"visitation_amount\">\\s*<text>)24", "$112");
        var deployment = repository
                .createDeployment()
                .name("shorter")
                .addString("deadlines.dmn", table)
                .deploy()
                .getId();
        try {
            var later = aConcern().received(Filled.intake());
            assertThat(clock(early, "visitation").due()).isEqualTo(due);
            assertThat(clock(later, "visitation").due())
                    .isCloseTo(world.now().plus(Duration.ofHours(12)), within(2, ChronoUnit.MINUTES));

            var moves = recompute.preview(AARHUS, "visitation").stream()
                    .filter(move -> List.of(early.number(), later.number()).contains(move.number()))
                    .toList();
            assertThat(moves).hasSize(1);
            assertThat(moves.get(0).oldDue()).isEqualTo(due);
            assertThat(moves.get(0).newDue()).isEqualTo(due.minus(Duration.ofHours(12)));
            assertThatThrownBy(() -> recompute.apply(List.of(moves.get(0).clock()), MANAGER, ""))
                    .hasMessageContaining("hvorfor");

            assertThat(recompute.apply(List.of(moves.get(0).clock()), MANAGER, "Ny frist i kommunen"))
                    .isEqualTo(moves);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
        var moved = due.minus(Duration.ofHours(12));
        assertThat(clock(early, "visitation").due()).isEqualTo(moved);
        assertThat(early.task(COORDINATOR, "triage").getDueDate().toInstant()).isEqualTo(moved);
        assertThat(early.waitUntilMissed("triage")).isEqualTo(moved);
    }

    @Test
    void aClockIsMovedToAnEarlierMomentAndNeverToALater() {
        var called = aConcern().received(Filled.intake());
        var soon = world.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

        transaction.executeWithoutResult(status -> clocks.earlier(called.number(), "visitation", soon));
        transaction.executeWithoutResult(
                status -> clocks.earlier(called.number(), "visitation", soon.plus(Duration.ofHours(9))));

        assertThat(clock(called, "visitation").due()).isEqualTo(soon);
        assertThat(called.waitUntilMissed("triage")).isEqualTo(soon);
    }

    @Test
    void whatTheLawCountsFromBeforeTheTaskIsOverdueAtOnceAndAsksWhy() {
        var heard = world.now().minus(Duration.ofDays(45)).truncatedTo(ChronoUnit.SECONDS);
        var called = startedBy(COORDINATOR, Filled.start("CITIZEN").but("receivedAt", heard.toString()))
                .onTheRoad("INFOHUS")
                .policeSay("RELEASED");

        var late = clock(called, "inform-person");
        assertThat(late.lateAtStart()).isTrue();
        assertThat(late.missed()).isEqualTo(late.due());
        assertThat(told(called, "LAW_CLOCK", MANAGER)).isOne();
        assertThat(called.open()).containsExactly("handleOverdue", "informPerson");
        assertThat(served(called, "informPerson")).contains("lateReason", "Registreret for sent");
        assertThat(called.refusal(COORDINATOR, "informPerson", Filled.informed()))
                .contains("Hvorfor blev det registreret for sent?");
        assertThat(called.refusal(COORDINATOR, "informPerson", Filled.informed().but("lateReason", "OTHER")))
                .contains("Uddyb");

        called.by(COORDINATOR, "informPerson", Filled.informed().but("lateReason", "ELSEWHERE"));

        assertThat(clock(called, "inform-person").lateReason()).isEqualTo("ELSEWHERE");
        assertThat(values(called.number()).text("lateReason")).contains("ELSEWHERE");
        called.by(MANAGER, "handleOverdue", overdue());
    }

    @Test
    void aFormInTimeIsNotAskedWhy() {
        var called = aConcern().onTheRoad("INFOHUS").policeSay("RELEASED");

        assertThat(served(called, "informPerson")).doesNotContain("lateReason");
        assertThat(clock(called, "inform-person").lateAtStart()).isFalse();
    }

    @Test
    void aReceiptSentInAnotherFormIsAClockThatWasMet() {
        var pupil = aPupilOf14();
        var at = world.now();

        transaction.executeWithoutResult(status -> clocks.metWithoutTask(
                pupil.number(), "child-receipt", file(pupil.number()).receivedAt(), at));

        assertThat(clock(pupil, "child-receipt"))
                .satisfies(met -> assertThat(met.state()).isEqualTo(CaseClock.State.MET))
                .satisfies(met -> assertThat(met.law()).isTrue())
                .satisfies(met -> assertThat(met.missed()).isNull());
        assertThat(clock(pupil, "child-24-hours").due())
                .isEqualTo(file(pupil.number()).receivedAt().plus(Duration.ofHours(24)));
        assertThat(pupil.task(CHILD_DESK, "assessWithin24Hours")).isNotNull();
    }

    private String served(PlayedCase called, String step) {
        var task = called.task(COORDINATOR, step);
        return world.as(COORDINATOR, () -> {
            try (var form = world.engine().getFormService().getDeployedTaskForm(task.getId())) {
                return new String(form.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
    }

    private void pause(CaseNumber number, String process) {
        transaction.executeWithoutResult(status -> clocks.pauseOwn(number, process, "Afventer politiet"));
    }

    private void resume(CaseNumber number, String process) {
        transaction.executeWithoutResult(status -> clocks.resumeOwn(number, process));
    }

    /** The newest clock of the name. */
    private CaseClock clock(PlayedCase called, String name) {
        return transaction.execute(status -> clocks.of(called.number())).stream()
                .filter(one -> one.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private int told(PlayedCase called, String kind, String user) {
        return sql.sql("select count(*) from notice where case_number = :number and kind = :kind and user_id = :user")
                .param("number", called.number().value())
                .param("kind", kind)
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}
