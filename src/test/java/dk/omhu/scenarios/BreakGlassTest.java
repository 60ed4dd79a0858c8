package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.BOTH;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.breakglass.Glazier;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager judges every use of break-glass within five working days; one without need is a suspected breach. */
class BreakGlassTest extends Scenario {
    @Autowired
    Glazier glazier;

    private PlayedCase broken(String user) {
        var played = aConcern().received(Filled.intake());
        world.as(user, () -> {
            glazier.breaks(played.number(), "INFOHUS");
            return null;
        });
        return played;
    }

    private static Filled judged(boolean justified) {
        return Filled.of("glassJustified", String.valueOf(justified))
                .but("glassJudgement", "Han kunne have ringet til tovholderen.");
    }

    private Map<String, @Nullable Object> row(PlayedCase played) {
        return sql.sql("select * from break_glass where case_number = :number")
                .param("number", played.number().value())
                .query()
                .singleRow();
    }

    @Test
    void theOneWhoJudgesReadsWhoWhenWhichPartWhyAndWhatWasSeen() {
        var played = broken(CHILD_CASEWORKER);
        world.as(CHILD_CASEWORKER, () -> {
            glazier.opens(played.number(), "INFOHUS");
            return null;
        });
        var task = played.task(MANAGER, "judgeBreakGlass");
        assertThat(Duration.between(world.now(), task.getDueDate().toInstant())).isGreaterThan(Duration.ofDays(4));

        var shown = String.valueOf(world.look(MANAGER, task).get("glassUse"));

        assertThat(shown)
                .contains(
                        "Myndighedssagsbehandler", "Infohuset", Glazier.WHY, "åbnede delen med nødadgang", "står til");
        assertThat(played.refusal(MANAGER, "judgeBreakGlass", judged(true).without("glassJudgement")))
                .contains("Begrund vurderingen");
        played.by(MANAGER, "judgeBreakGlass", judged(true));

        assertThat(row(played)).containsEntry("justified", true).containsEntry("judged_by", MANAGER);
        assertThat(row(played).get("ended_at")).as("it stands its hour out").isNull();
        assertThat(played.allRunning("breach-assessment")).isEmpty();
        assertThat(played.allRunning("break-glass-review")).isEmpty();
    }

    @Test
    void withoutNeedItEndsAtOnceAndABreachIsAssessed() {
        var played = broken(CHILD_CASEWORKER);

        played.by(MANAGER, "judgeBreakGlass", judged(false));

        assertThat(row(played)).containsEntry("justified", false).containsEntry("ended_by", MANAGER);
        assertThat(played.look(MANAGER, "assessBreach").get("breachStory").toString())
                .contains("Nødadgang, som ikke var berettiget", "Infohuset", Glazier.WHY);
        assertThat(world.tasks(COORDINATOR, played.number(), "judgeBreakGlass")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BOTH, "dpo-751"})
    void nobodyJudgesTheirOwn(String judge) {
        var played = broken(MANAGER);

        assertThat(world.refusal(() -> {
                    world.complete(MANAGER, played.number(), "judgeBreakGlass", judged(true));
                    return null;
                }))
                .contains("Du har selv brugt");
        world.as(MANAGER, () -> {
            world.engine()
                    .getTaskService()
                    .setAssignee(played.task(MANAGER, "judgeBreakGlass").getId(), null);
            return null;
        });
        played.by(judge, "judgeBreakGlass", judged(false));

        assertThat(row(played)).containsEntry("judged_by", judge);
        assertThat(world.refusal(() -> {
                    world.complete(MANAGER, played.number(), "assessBreach", Map.of());
                    return null;
                }))
                .contains("du selv har gjort");
    }

    /** The manager's judgement is for managers and the data protection officer: no coordinator reads it on the case. */
    @Test
    void whatWasJudgedStandsInAPartOfItsOwn() {
        var played = broken(CHILD_CASEWORKER).by(MANAGER, "judgeBreakGlass", judged(true));

        world.as(COORDINATOR, () -> {
            assertThat(glazier.opensAs("COORDINATOR", played.number()))
                    .doesNotContain("ringet til tovholderen", "Vurdér brugen af nødadgang");
            return null;
        });
    }
}
