package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.intakeSuggesting;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.omhu.duty.Nights;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a night leaves behind reaches somebody, and each is told. */
class DutyEndsTest extends Scenario {
    private static final Duration NIGHT = Duration.ofHours(16);

    @Autowired
    Nights nights;

    @Autowired
    Hands hands;

    @BeforeEach
    void oneIsOnDuty() {
        nights.nobodyOnDuty();
        nights.onDuty(DUTY_OFFICER, world.now().minusSeconds(60), world.now().plus(NIGHT), "751");
    }

    @AfterEach
    void theRosterOfTheDemo() {
        world.backToNow();
        nights.asEver();
    }

    @Test
    void aTaskThatGoesBackIsToldToItsGroupAndStandsInTheJournal() {
        var child = aPupilOf14();
        var task = child.task(DUTY_OFFICER, "assessWithin24Hours");
        hands.take(task, DUTY_OFFICER);
        world.pass(NIGHT);

        nights.close();

        assertThat(hands.holder(task)).isNull();
        assertThat(hands.told(child))
                .extracting(row -> row.get("user_id"), row -> row.get("kind"))
                .contains(tuple(CHILD_DESK, "TASK_RETURNED"), tuple(MANAGER, "TASK_RETURNED"));
        var entries = values(child.number()).entries();
        var last = entries.get(entries.size() - 1);
        assertThat(last.stepName()).isEqualTo("Opgave tilbage til gruppen, da vagten sluttede");
        assertThat(last.values().get("handedFrom").value()).isEqualTo(DUTY_OFFICER);
        nights.close();
        assertThat(values(child.number()).entries()).as("once").hasSameSizeAs(entries);
    }

    /** Taken in the last second of the duty, written to the database after the first look at its end. */
    @Test
    void aTaskTakenInTheLastMomentGoesBackToo() {
        var child = aPupilOf14();
        var task = child.task(DUTY_OFFICER, "assessWithin24Hours");
        world.pass(NIGHT);
        nights.close();
        sql.sql("update act_ru_task set assignee_ = ?, rev_ = rev_ + 1 where id_ = ?")
                .params(DUTY_OFFICER, task.getId())
                .update();

        world.pass(Duration.ofMinutes(1));
        nights.close();

        assertThat(hands.holder(task)).isNull();
    }

    @Test
    void theChildDeskReadsAlsoWhileTheChildIsExamined() {
        var child = aConcern("RELATIVE")
                .received(Filled.intakeAboutChild())
                .by(CHILD_DESK, "assessWithin24Hours", Filled.childAssessment("SCREENING", true))
                .by(CHILD_CASEWORKER, "screenNotification", Filled.screening("EXAMINATION"));
        assertThat(child.open()).contains("examineChild");

        handOver(child);

        assertThat(child.open()).contains("readHandover", "readHandoverAtChildDesk");
    }

    /** The note is written once, in the case that goes on, for both numbers. */
    @Test
    void aCaseThatWasJoinedIsHandedOverWhereWorkGoesOn() {
        var open = aConcern().received(intakeSuggesting("INFOHUS").but("personName", "Vagn Vandmand"));
        var noted = joinedWith(open);
        handOver(noted);
        var left = joinedWith(open);

        assertThat(open.allRunning("duty-handover")).hasSize(1);
        world.pass(NIGHT.plusMinutes(61));
        nights.close();

        assertThat(open.allRunning("duty-handover"))
                .as("of the other, without a note")
                .hasSize(2);
        assertThat(noted.open()).isEmpty();
        assertThat(left.open()).isEmpty();
        assertThat(sql.sql("select case_number from duty_case where with_note = false")
                        .query(String.class)
                        .list())
                .containsExactly(left.number().value());
    }

    private PlayedCase joinedWith(PlayedCase open) {
        var joined = aConcern().received(intakeSuggesting("INFOHUS").but("personName", "Vagn Vandmand"));
        send(
                DUTY_OFFICER,
                "case-note",
                Filled.of("caseNumber", joined.number().value())
                        .but("noteWho", "Moderen")
                        .but("noteText", "Hun ringede kl. 2.")
                        .but("newDanger", "false"));
        return joined.by(COORDINATOR, "triage", Filled.joinedWith(open.number()));
    }

    private void handOver(PlayedCase played) {
        send(
                DUTY_OFFICER,
                "duty-handover",
                Filled.of("caseNumber", played.number().value()).but("dutyNote", "Moderen ringer igen."));
    }
}
