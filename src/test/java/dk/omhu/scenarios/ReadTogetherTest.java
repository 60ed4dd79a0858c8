package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two notifications on one child: asked first whether it is the same child, then read in one look by the right person. */
class ReadTogetherTest extends Scenario {
    private static final String FIRST = "Han tegner våben i alle sine bøger.";
    private static final String SECOND = "Han har sagt farvel til sin lillebror.";

    @Autowired
    IdentityService identity;

    @Autowired
    CaseBars bars;

    @Test
    void theDeskIsAskedWithoutContentAndReadsBothTextsAfterItsYes() {
        var name = Strangers.name();
        var first = notification(name, FIRST);
        var second = notification(name, SECOND);

        var asked = second.look(CHILD_DESK, "confirmSameChild");
        assertThat(String.valueOf(asked.get("sameChildList")))
                .contains("samme navn")
                .doesNotContain(FIRST, name);
        assertThat(second.open()).contains("assessWithin24Hours", "confirmSameChild");

        second.by(CHILD_DESK, "confirmSameChild", same(first.number()));
        var texts = String.valueOf(second.look(CHILD_DESK, "readTogether").get("notificationsTogether"));
        assertThat(texts)
                .contains(FIRST, SECOND, first.number().value(), second.number().value());
        transaction.executeWithoutResult(status -> bars.bar(first.number(), CHILD_DESK, CaseBars.Cause.FRIEND));
        assertThat(String.valueOf(second.look(CHILD_DESK, "readTogether").get("notificationsTogether")))
                .as("of a case that is shut to the reader")
                .contains(SECOND, "lukket for dig")
                .doesNotContain(FIRST, first.number().value());
        second.by(CHILD_DESK, "readTogether", read());

        assertThat(second.allRunning("read-together")).isEmpty();
        assertThat(String.valueOf(second.look(CHILD_DESK, "assessWithin24Hours").get("togetherNotice")))
                .contains("Læst samlet", "De to tekster viser en plan.");
    }

    @Test
    void theAssessmentShowsThatThereIsMoreToReadAndWaitsForNothing() {
        var name = Strangers.name();
        notification(name, FIRST);
        var second = notification(name, SECOND);

        assertThat(String.valueOf(second.look(CHILD_DESK, "assessWithin24Hours").get("togetherNotice")))
                .contains("Læses samlet");
        second.by(CHILD_DESK, "assessWithin24Hours", childAssessment("SCREENING", true));
        assertThat(second.open()).contains("confirmSameChild").doesNotContain("assessWithin24Hours");
    }

    @Test
    void theLookAtTheOtherCaseStandsInThatCasesLogToo() {
        var name = Strangers.name();
        var first = notification(name, FIRST);
        var second = notification(name, SECOND).by(CHILD_DESK, "confirmSameChild", same(first.number()));

        second.look(CHILD_DESK, "readTogether");

        assertThat(sql.sql(
                                "select count(*) from access_log where case_number = :first and user_id = :desk and what like :what")
                        .param("first", first.number().value())
                        .param("desk", CHILD_DESK)
                        .param("what", "read together with " + second.number() + "%")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aNoOfTheDeskTakesNothingFromTheCoordinatorsList() {
        var name = Strangers.name();
        notification(name, FIRST);
        var second = notification(name, SECOND);

        second.by(
                CHILD_DESK,
                "confirmSameChild",
                Filled.of("sameChild", "OTHER_CHILD").but("sameChildReason", "TOO_UNCERTAIN"));

        assertThat(second.allRunning("read-together")).isEmpty();
        assertThat(second.refusal(COORDINATOR, "triage", Filled.visitation("MORE_INFORMATION")))
                .contains("mulige sager om samme person");
    }

    @Test
    void whatTheCoordinatorConfirmsIsNotAskedAgain() {
        var name = Strangers.name();
        var first = notification(name, FIRST);
        var second = notification(name, SECOND);

        second.visited(linked(first.number()));

        assertThat(second.open()).contains("readTogether").doesNotContain("confirmSameChild");
        second.by(DUTY_OFFICER, "readTogether", read());
        assertThat(second.allRunning("read-together")).isEmpty();
    }

    @Test
    void theCoordinatorsYesAfterTheDesksNoBringsTheReading() {
        var name = Strangers.name();
        var first = notification(name, FIRST);
        var second = notification(name, SECOND)
                .by(
                        CHILD_DESK,
                        "confirmSameChild",
                        Filled.of("sameChild", "OTHER_CHILD").but("sameChildReason", "OTHER"));

        second.visited(linked(first.number()));

        assertThat(second.open()).contains("readTogether").doesNotContain("confirmSameChild");
    }

    @Test
    void whatHasBeenReadIsNotReadAgainWhenTheCoordinatorAgrees() {
        var name = Strangers.name();
        var first = notification(name, FIRST);
        var second = notification(name, SECOND)
                .by(CHILD_DESK, "confirmSameChild", same(first.number()))
                .by(CHILD_DESK, "readTogether", read());

        second.visited(linked(first.number()));

        assertThat(second.allRunning("read-together")).isEmpty();
    }

    @Test
    void aNotificationOnAnAdultIsNotReadWithAChilds() {
        var name = Strangers.name();
        aConcern().received(Filled.intake().but("personName", name));
        var child = notification(name, SECOND);

        assertThat(child.allRunning("read-together")).isEmpty();
    }

    @Test
    void aSiblingThatResemblesAnEarlierNotificationIsAskedAboutAtOnce() {
        var name = Strangers.name();
        notification(name, FIRST);
        var other = notification(Strangers.name(), SECOND);

        send(
                CHILD_DESK,
                "further-children",
                FurtherChildrenTest.siblings(other.number(), List.of(FurtherChildrenTest.child(name, "Er bange."))));
        var opened = new CaseNumber(sql.sql("select other_case from related_case where case_number = :number")
                .param("number", other.number().value())
                .query(String.class)
                .single());

        assertThat(caseOf(opened).open()).containsExactly("assessWithin24Hours", "confirmSameChild", "intake");
    }

    @Test
    void whoWorksOnTheChildsMeasureDoesNotReadAndIsToldWhoCan() {
        var name = Strangers.name();
        var first = aConcern("PROFESSIONAL")
                .received(Filled.intakeAboutChild()
                        .but("violenceFascination", "YES")
                        .but("personName", name))
                .visited(Filled.visitation("INFOHUS"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed())
                .assessedAlone("GENERAL_SUPPORT");
        first.look(CHILD_CASEWORKER, first.open().contains("decideMeasure") ? "decideMeasure" : "childConversation");
        var second = notification(name, SECOND).by(CHILD_DESK, "confirmSameChild", same(first.number()));

        identity.createMembership(CHILD_CASEWORKER, "child-notification-desk");
        try {
            assertThat(second.refusal(CHILD_CASEWORKER, "readTogether", read()))
                    .contains("en indsats, der løber for barnet")
                    .contains("læses af en anden")
                    .contains(world.engine()
                            .getIdentityService()
                            .createUserQuery()
                            .userId(CHILD_DESK)
                            .singleResult()
                            .getLastName());
            assertThat(String.valueOf(
                            second.look(CHILD_CASEWORKER, "readTogether").get("readTogetherWho")))
                    .contains("kan ikke sende denne");
            world.as(CHILD_CASEWORKER, () -> {
                var task = world.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(second.number().value())
                        .taskDefinitionKey("readTogether")
                        .singleResult();
                world.engine().getTaskService().setAssignee(task.getId(), null);
                return null;
            });
        } finally {
            identity.deleteMembership(CHILD_CASEWORKER, "child-notification-desk");
        }
        second.by(CHILD_DESK, "readTogether", read());
        assertThat(second.allRunning("read-together")).isEmpty();
    }

    private PlayedCase notification(String name, String text) {
        return aConcern("PROFESSIONAL")
                .received(Filled.intakeAboutChild()
                        .but("signBehaviour", "YES")
                        .but("personName", name)
                        .but("description", text));
    }

    private static Filled same(CaseNumber other) {
        return Filled.of("sameChild", "SAME").but("sameChildCases", List.of(other.value()));
    }

    private static Filled linked(CaseNumber other) {
        return Filled.visitation("MORE_INFORMATION")
                .but("matchDecision", "SAME_LINKED")
                .but("matchChoice", other.value());
    }

    private static Filled read() {
        return Filled.of("togetherPicture", "De to tekster viser en plan.").but("togetherChanges", "false");
    }
}
