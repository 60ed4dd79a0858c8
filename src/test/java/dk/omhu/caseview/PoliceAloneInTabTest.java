package dk.omhu.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.OmhuTest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has a task of the case and opens it in the tab: only the coordinator reads that the police go on alone. */
@OmhuTest
class PoliceAloneInTabTest {
    @Autowired
    CaseWorld world;

    @Autowired
    CaseTab tab;

    private CaseNumber number;

    @BeforeEach
    void thePoliceTakeTheCaseOfAPupilAlone() {
        number = world.start(
                "tovholder-751",
                "concern-handling",
                Map.of("municipality", "751", "source", "PROFESSIONAL", "immediateDanger", "false"));
        world.complete(
                "tovholder-751",
                number,
                "intake",
                Map.of(
                        "ageBand", "AGE_10_14",
                        "description", "Han er optaget af våben.",
                        "dangerTo", "NONE",
                        "personalCrisis", "NO",
                        "signBehaviour", "NO",
                        "signRelations", "NO",
                        "signAttitudes", "NO",
                        "violenceFascination", "YES"));
        world.complete(
                "tovholder-751",
                number,
                "triage",
                Map.of(
                        "matchDecision", "NONE_FOUND",
                        "acute", "false",
                        "visitation", "INFOHUS",
                        "policeQuestion", "Er der noget til hinder?",
                        "shareBasis", "SSP",
                        "shareNecessity", "Uden svar kan ingen gå videre."));
        world.complete("politi-oestjylland", number, "clarifyWithPolice", Map.of("policeOutcome", "POLICE_ALONE"));
        world.complete("tovholder-751", number, "assessOwnDuty", Map.of("ownDuty", "false", "ownDutyReason", "Ingen."));
        world.complete(
                "tovholder-751",
                number,
                "proposeClosing",
                Map.of(
                        "closingAction", "PROPOSE",
                        "closingReason", "POLICE_ALONE",
                        "closingText", "Infohuset går ikke videre.",
                        "informPerson", "EXEMPT",
                        "informGround", "OTHER",
                        "informGroundText", "Aftalt.",
                        "letterToPerson", "NOT",
                        "letterReason", "NO_CONTACT_NOW"));
    }

    @Test
    void theManagerReadsItAndTheDeskThatLooksAtTheChildDoesNot() {
        assertThat(opened("leder-751", "approveClosing")).contains("Politiet behandler sagen alene");

        assertThat(opened("underretning-751", "assessWithin24Hours"))
                .contains("Kontaktspærre til")
                .doesNotContain("POLICE_ALONE", "alene");
    }

    private String opened(String user, String step) {
        var task = world.task(user, number, step);
        return world.as(user, () -> tab.open(task.getId())).toString();
    }
}
