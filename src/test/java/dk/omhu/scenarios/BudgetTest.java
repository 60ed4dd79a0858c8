package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.intakeAboutChild;
import static dk.omhu.scenarios.Filled.visitation;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.PersonFacts;
import org.junit.jupiter.api.Test;

/** Light on a bad day (design.md § 4.10): how many forms a case costs. */
class BudgetTest extends Scenario {

    @Test
    void adviceIsOneFormAndKeepsNoPerson() {
        var number = send(COORDINATOR, "advice", Filled.advice());

        assertThat(world.open(number)).isEmpty();
        assertThat(file(number).kind()).isEqualTo(CaseFile.Kind.ADVICE);
        assertThat(file(number).state()).isEqualTo(CaseFile.State.CLOSED);
        assertThat(values(number).latest(PersonFacts.NAME)).isEmpty();
        assertThat(world.refusal(() -> send(COORDINATOR, "case-note", Filled.note(number))))
                .as("nobody's case")
                .contains("ingen sag med det nummer");
    }

    @Test
    void anUnfoundedConcernAboutAnAdultCostsFourFormsAndOneApproval() {
        var called = aConcern().onTheRoad("UNFOUNDED").closed(closingNotInformed("UNFOUNDED"));

        assertThat(called.concern()).isEnded();
        assertThat(called.open()).isEmpty();
        assertThat(called.coordinatorSubmissions()).isEqualTo(4);
        assertThat(called.submissions()).isEqualTo(5);
    }

    @Test
    void anUnfoundedConcernAboutAChildCostsOneMoreForTheChildDesk() {
        var pupil = aConcern("PROFESSIONAL")
                .received(intakeAboutChild().but("onlyBeliefOrOpinion", "true"))
                .visited(visitation("UNFOUNDED"))
                .by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", true))
                .closed(closingNotInformed("UNFOUNDED"));

        assertThat(pupil.concern()).isEnded();
        assertThat(pupil.open()).isEmpty();
        assertThat(pupil.submissions()).isEqualTo(6);
    }

    @Test
    void anInfohusCaseCostsTheCoordinatorAtMostFourteenFormsUntilTheRecommendation() {
        var called = aConcern().inTheInfohus().invited("ssp-consultant", "psychiatry");
        called.contributes("ssp-consultant").contributes("psychiatry").runJobs().assessed();
        assertThat(called.open()).containsExactly("recommend");

        assertThat(called.coordinatorSubmissions()).isLessThanOrEqualTo(14);
    }
}
