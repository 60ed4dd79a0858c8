package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.examination;
import static dk.omhu.scenarios.Filled.screening;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.caseview.WebSession;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a child's track stands is one line in the tab "Sagen", for the coordinator and for no other authority. */
class ChildStatusTest extends Scenario {
    @LocalServerPort
    int port;

    @Test
    void theCoordinatorSeesOneLineAndThePoliceNone() {
        var pupil = aConcern("PROFESSIONAL").received(Filled.intakeAboutChild().but("violenceFascination", "YES"));
        assertThat(tab(pupil, COORDINATOR, "triage")).contains("\"Barnets spor: 24-timers vurdering\"");

        pupil.by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true));
        assertThat(tab(pupil, COORDINATOR, "triage")).contains("\"Barnets spor: screening\"");
        pupil.by(CHILD_CASEWORKER, "screenNotification", screening("EXAMINATION"));
        assertThat(tab(pupil, COORDINATOR, "triage")).contains("\"Barnets spor: undersøgelse\"");
        pupil.by(CHILD_CASEWORKER, "examineChild", examination("NO_MEASURE"));
        assertThat(tab(pupil, COORDINATOR, "triage"))
                .contains("\"Barnets spor: undersøgt\"")
                .doesNotContain("screening");

        pupil.visited(Filled.visitation("INFOHUS"));
        assertThat(tab(pupil, POLICE, "clarifyWithPolice"))
                .contains(pupil.number().value())
                .doesNotContain("Barnets spor");
    }

    private String tab(PlayedCase played, String user, String step) {
        return new WebSession(port, user)
                .get("/camunda/api/omhu/cases/by-task/"
                        + played.task(user, step).getId())
                .body();
    }
}
