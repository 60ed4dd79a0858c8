package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.contribution;
import static dk.omhu.scenarios.Filled.of;
import static dk.omhu.scenarios.Filled.recommendation;
import static dk.omhu.scenarios.PlayedCase.ADULT_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an authority says after it was given something under § 115 stays marked, whatever happens to what it was given. */
class MarkKeptTest extends Scenario {
    private static final String PSYCHIATRY = "psykiatri-751";
    private static final String MARK = "Må ikke bruges til at efterforske en straffesag";

    @Test
    void anAnswerOnAnotherBasisDoesNotTakeTheMarkAway() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        called.by(PSYCHIATRY, "contribute", of("contributionAnswer", "QUESTION").but("contributionQuestion", "Hvad?"))
                .by(
                        COORDINATOR,
                        "answerQuestion",
                        of("answerText", "Han har sagt ja til at I spørges.")
                                .but("answerNecessity", "De kan ikke svare uden.")
                                .but("answerBasis", "CONSENT"))
                .by(PSYCHIATRY, "contribute", contribution("Vi ser ham hver uge."))
                .runJobs();

        assertThat(contributions(called)).contains("Vi ser ham hver uge.").contains(MARK);
    }

    @Test
    void takingBackWhatWasReadDoesNotTakeTheMarkAway() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        called.by(PSYCHIATRY, "contribute", contribution("Vi ser ham hver uge."))
                .runJobs();
        var id = sql.sql("select id from disclosure where case_number = :number and recipient = 'psychiatry'")
                .param("number", called.number().value())
                .query(Long.class)
                .single();

        send(COORDINATOR, "revoke-disclosure", of("caseNumber", called.number().value()));
        called.by(
                COORDINATOR,
                "chooseDisclosures",
                of("revokedDisclosures", List.of(String.valueOf(id)))
                        .but("revokedBecause", "TOO_MUCH")
                        .but("revokedReason", "Der var delt mere end nødvendigt."));

        assertThat(contributions(called)).contains("Vi ser ham hver uge.").contains(MARK);
    }

    @Test
    void aPartOfTheRecommendationKeepsTheMarkOfWhatItIsBuiltOn() {
        var built = aConcern().inTheInfohus().invited("psychiatry");
        built.contributes("psychiatry").runJobs().assessed();
        built.by(COORDINATOR, "recommend", withAPartForTheJobCentre());
        assertThat(built.look("job-751", "decideOwnPart").get("ownPart").toString())
                .contains("praktik")
                .contains(MARK);

        var alone = aConcern().inTheInfohus().invited().assessed();
        alone.by(COORDINATOR, "recommend", withAPartForTheJobCentre());
        assertThat(alone.look("job-751", "decideOwnPart").get("ownPart").toString())
                .contains("praktik")
                .doesNotContain(MARK);
    }

    @Test
    void theCaseworkerWhoDecidesOnAMeasureReadsTheMarkToo() {
        var built = aConcern().inTheInfohus().invited("psychiatry").contributes("psychiatry");
        built.runJobs().assessed().recommended("GENERAL_SUPPORT");

        assertThat(built.look(ADULT_CASEWORKER, "decideMeasure")
                        .get("recommendationForMeasure")
                        .toString())
                .contains(MARK);
    }

    private static Filled withAPartForTheJobCentre() {
        return recommendation("NO_FURTHER")
                .but("recommendedAuthorities", List.of("job-centre"))
                .but("jobCentrePart", "Find en praktik.")
                .but("jobCentrePartBasis", "INTERNAL");
    }

    private String contributions(PlayedCase called) {
        return world.look(COORDINATOR, called.dimensionTask("violence"))
                .get("contributions")
                .toString();
    }
}
