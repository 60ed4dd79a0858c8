package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.Rest;
import dk.omhu.casefile.JournalEntry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is away: a substitute takes over, with rights unchanged. */
class AbsenceTest extends Scenario {
    @Autowired
    Hands hands;

    @AfterEach
    void everybodyIsBack() {
        world.backToNow();
        hands.everybodyIsBack();
    }

    @Test
    void whatTheAbsentHadGoesToTheSubstituteAtMidnightAndNotBefore() {
        var called = aConcern();
        var intake = called.task(COORDINATOR, "intake");
        hands.away(COORDINATOR, 1, 3, BOTH);
        assertThat(hands.holder(intake)).isEqualTo(COORDINATOR);

        hands.theAbsenceBegins(COORDINATOR);

        assertThat(hands.holder(intake)).isEqualTo(BOTH);
        assertThat(hands.rights(intake, COORDINATOR)).isZero();
        assertThat(hands.rights(intake, BOTH)).isOne();
        assertThat(hands.fresh(intake).getDueDate()).isEqualTo(intake.getDueDate());
        assertThat(hands.fresh(intake).getPriority()).isEqualTo(intake.getPriority());
        assertThat(hands.told(called))
                .containsExactly(Map.of("user_id", BOTH, "kind", "ABSENCE", "about", "Modtag bekymringen"));
        var written = lastEntry(called);
        assertThat(written.stepName()).isEqualTo("Opgave overtaget af en vikar");
        assertThat(written.author()).isEqualTo("omhu");
        assertThat(written.taskId()).isEqualTo(intake.getId());
        assertThat(written.values().get("handedFrom").value()).isEqualTo(COORDINATOR);
        assertThat(written.values().get("handedTo").value()).isEqualTo(BOTH);
        assertThat(written.values().get("handedDue").shown()).contains(" kl. ");
    }

    @Test
    void anAbsenceThatBeginsTodayBeginsNow() {
        var called = aConcern();
        var intake = called.task(COORDINATOR, "intake");

        hands.away(COORDINATOR, 0, 1, BOTH);

        assertThat(hands.holder(intake)).isEqualTo(BOTH);
    }

    @Test
    void withoutASubstituteTheTaskGoesBackToItsGroupWhichIsTold() {
        var called = aConcern();
        var intake = called.task(COORDINATOR, "intake");

        hands.away(COORDINATOR, 0, 1, null);

        assertThat(hands.holder(intake)).isNull();
        assertThat(called.task(BOTH, "intake").getId()).isEqualTo(intake.getId());
        assertThat(hands.told(called))
                .extracting(row -> row.get("user_id"), row -> row.get("kind"))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(BOTH, "TASK_RETURNED"),
                        org.assertj.core.groups.Tuple.tuple(MANAGER, "TASK_RETURNED"));
        assertThat(lastEntry(called).stepName()).isEqualTo("Opgave tilbage til gruppen ved fravær");
    }

    /** The substitute is a coordinator like the absent, but no manager: what is a manager's goes to the managers. */
    @Test
    void nobodyGetsARightByStandingIn() {
        var called = aConcern().onTheRoad("UNFOUNDED").closingProposed(closingNotInformed("UNFOUNDED"));
        var approve = called.task(BOTH, "approveClosing");
        hands.take(approve, BOTH);

        hands.away(BOTH, 0, 1, COORDINATOR);

        assertThat(hands.holder(approve)).isNull();
        assertThat(hands.rights(approve, COORDINATOR)).isZero();
    }

    /** What is for duty officers is for whoever is on duty now: a colleague who is not can't stand in. */
    @Test
    void anOfficerWhoIsOffDutyIsNoSubstitute() {
        hands.hire("afloeser-751", "duty-officer");
        try {
            var pupil = aPupilOf14();
            var assess = pupil.task(DUTY_OFFICER, "assessWithin24Hours");
            hands.take(assess, DUTY_OFFICER);

            hands.away(DUTY_OFFICER, 0, 1, "afloeser-751");

            assertThat(hands.holder(assess)).isNull();
        } finally {
            hands.isGone("afloeser-751");
        }
    }

    @Test
    void fourEyesStayFourEyes() {
        var called = aConcern().onTheRoad("UNFOUNDED");
        called.by(BOTH, "proposeClosing", closingNotInformed("UNFOUNDED"));
        var approve = called.task(MANAGER, "approveClosing");
        hands.take(approve, MANAGER);

        hands.away(MANAGER, 0, 1, BOTH);

        assertThat(hands.holder(approve)).isNull();
    }

    @Test
    void whatSomebodyAwayIsGivenGoesToTheSubstitute() {
        var called = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var triage = called.task(COORDINATOR, "triage");
        hands.away(COORDINATOR, 0, 2, BOTH);

        assertThat(new Rest(hands.port(), MANAGER)
                        .post("/engine-rest/task/" + triage.getId() + "/assignee", Map.of("userId", COORDINATOR))
                        .status())
                .isEqualTo(204);

        assertThat(hands.holder(triage)).isEqualTo(BOTH);
        assertThat(hands.rights(triage, COORDINATOR)).isZero();
        assertThat(hands.rights(triage, BOTH)).isOne();
    }

    @Test
    void whoIsAwayAndMayNotHaveTheTaskDoesNotPassItOnEither() {
        var called = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        var triage = called.task(COORDINATOR, "triage");
        hands.away(MANAGER, 0, 2, BOTH);

        var answer = new Rest(hands.port(), MANAGER)
                .post("/engine-rest/task/" + triage.getId() + "/assignee", Map.of("userId", MANAGER));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(hands.holder(triage)).isNull();
    }

    @Test
    void whoTakesATaskIsAtWorkWhateverTheCalendarSays() {
        var called = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        hands.away(COORDINATOR, 0, 2, BOTH);

        var triage = called.task(COORDINATOR, "triage");
        world.look(COORDINATOR, triage);

        assertThat(hands.holder(triage)).isEqualTo(COORDINATOR);
        called.visited(Filled.visitation("UNFOUNDED"));
        assertThat(called.open()).contains("proposeClosing");
    }

    @Test
    void aSubstituteWhoIsAwayTooIsNone() {
        var called = aConcern();
        var intake = called.task(COORDINATOR, "intake");
        hands.away(BOTH, 0, 2, COORDINATOR);

        hands.away(COORDINATOR, 0, 2, BOTH);

        assertThat(hands.holder(intake)).isNull();
    }

    @Test
    void whenTheAbsenceIsOverNothingMovesBackAndNewTasksStay() {
        var called = aConcern();
        var intake = called.task(COORDINATOR, "intake");
        hands.away(COORDINATOR, 0, 1, BOTH);

        world.pass(Duration.ofDays(2));

        assertThat(hands.holder(intake)).isEqualTo(BOTH);
        var second = aConcern().task(COORDINATOR, "intake");
        assertThat(hands.holder(second)).isEqualTo(COORDINATOR);
    }

    @Test
    void whatAManagerHandsOnIsWrittenDownAndTold() {
        var called = aConcern();
        var intake = called.task(COORDINATOR, "intake");

        assertThat(new Rest(hands.port(), MANAGER)
                        .post("/engine-rest/task/" + intake.getId() + "/assignee", Map.of("userId", BOTH))
                        .status())
                .isEqualTo(204);

        var written = lastEntry(called);
        assertThat(written.stepName()).isEqualTo("Opgave givet videre");
        assertThat(written.author()).isEqualTo(MANAGER);
        assertThat(written.values().get("handedFrom").value()).isEqualTo(COORDINATOR);
        assertThat(written.values().get("handedTo").value()).isEqualTo(BOTH);
        assertThat(hands.told(called))
                .containsExactly(Map.of("user_id", BOTH, "kind", "OTHER", "about", "Modtag bekymringen"));
    }

    /** The absent one's own draft goes with the task: the substitute has had it. */
    @Test
    void aDraftIsItsWritersAndGoesWhenAnotherHasTheTask() {
        var called = aConcern();
        var intake = called.task(COORDINATOR, "intake");
        assertThat(hands.session(COORDINATOR)
                        .put(
                                "/camunda/api/omhu/drafts/task/" + intake.getId(),
                                "{\"user\":\"%s\",\"values\":{\"description\":\"Halvfærdig\"}}".formatted(COORDINATOR))
                        .statusCode())
                .isEqualTo(200);
        assertThat(drafts(intake.getId())).isOne();

        hands.away(COORDINATOR, 0, 1, BOTH);

        assertThat(drafts(intake.getId())).isZero();
    }

    private int drafts(String taskId) {
        return sql.sql("select count(*) from form_draft where target = ?")
                .param(taskId)
                .query(Integer.class)
                .single();
    }

    private JournalEntry lastEntry(PlayedCase played) {
        var entries = values(played.number()).entries();
        return entries.get(entries.size() - 1);
    }
}
