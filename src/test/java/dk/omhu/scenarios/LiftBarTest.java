package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Ophæv en inhabilitet": a mistake that is found when the manager's task is long done. */
class LiftBarTest extends Scenario {
    @Autowired
    Hands hands;

    @Autowired
    CaseBars bars;

    @Autowired
    Callers callers;

    private static Filled lifting(PlayedCase played, String who) {
        return Filled.of("caseNumber", played.number().value())
                .but("liftedBarUser", who)
                .but("liftedBarReason", "Det var en anden med samme navn.");
    }

    private PlayedCase notImpartial(String user) {
        var played = aConcern().received(Filled.intakeSuggesting("UNFOUNDED"));
        assertThat(hands.session(user)
                        .send(
                                "POST",
                                "/camunda/api/omhu/not-impartial/"
                                        + played.task(user, "triage").getId(),
                                "{\"cause\":\"FAMILY\",\"text\":null}")
                        .statusCode())
                .isEqualTo(200);
        return played;
    }

    private boolean isBarred(PlayedCase played, String user) {
        return Boolean.TRUE.equals(transaction.execute(status -> bars.isBarred(played.number(), user)));
    }

    @Test
    void aManagerLiftsItWhenTheTaskIsLongDone() {
        var played = notImpartial(COORDINATOR);
        played.by(MANAGER, "findSomebodyElse", Map.of("notImpartialDecision", "GROUP"));
        assertThat(world.tasks(COORDINATOR, played.number(), "triage")).isEmpty();

        send(MANAGER, "lift-bar", lifting(played, callers.nameOf(COORDINATOR).toLowerCase()));

        assertThat(isBarred(played, COORDINATOR)).isFalse();
        assertThat(sql.sql("select user_id from access_log where case_number = ? and act = 'BAR_LIFTED'")
                        .param(played.number().value())
                        .query(String.class)
                        .list())
                .containsExactly(MANAGER);
        assertThat(sql.sql("select lifted_by from case_bar where case_number = ?")
                        .param(played.number().value())
                        .query(String.class)
                        .single())
                .isEqualTo(MANAGER);
        assertThat(values(played.number()).latest("notImpartialLifted")).hasValueSatisfying(written -> {
            assertThat(written.value().value()).isEqualTo(COORDINATOR);
            assertThat(written.by().stepName()).isEqualTo("En inhabilitet er ophævet");
        });
        assertThat(values(played.number()).text("liftedBarReason")).contains("Det var en anden med samme navn.");
        played.by(COORDINATOR, "triage", Filled.visitation("UNFOUNDED"));
    }

    @Test
    void neverOneselfNorAnybodyButAManagerAndOnlyWhatStands() {
        var played = notImpartial(BOTH);

        assertThat(world.refusal(() -> send(BOTH, "lift-bar", lifting(played, BOTH))))
                .as("a manager, and barred")
                .containsIgnoringCase("inhabil");
        for (var user : new String[] {COORDINATOR, "dpo-751", "leder-730", "procesejer"}) {
            assertThatThrownBy(() -> send(user, "lift-bar", lifting(played, BOTH)))
                    .as(user)
                    .isInstanceOfAny(RuntimeException.class, AssertionError.class);
        }
        assertThat(world.refusal(() -> send(MANAGER, "lift-bar", lifting(played, COORDINATOR))))
                .contains("Ingen med det navn")
                .doesNotContain(BOTH, callers.nameOf(BOTH));
        assertThat(isBarred(played, BOTH)).isTrue();

        send(MANAGER, "lift-bar", lifting(played, BOTH));

        assertThat(isBarred(played, BOTH)).isFalse();
        assertThat(played.look(MANAGER, "findSomebodyElse")
                        .get("notImpartialWho")
                        .toString())
                .as("the task that is still open says it")
                .contains("siden ophævet");
    }
}
