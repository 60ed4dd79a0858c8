package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.contribution;
import static dk.omhu.scenarios.Filled.invite;
import static dk.omhu.scenarios.Filled.offered;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.BehindTheDoor;
import dk.omhu.Rest;
import dk.omhu.caseview.WebSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What was not shared with an authority, its user reads on no road: Tasklist's form-variables, the engine's REST interface
 * (form, variables, history), and the tab Sagen. One test a rule.
 */
class DisclosureRulesTest extends Scenario {
    private static final String SECRET = "Hemmelig beretning fra naboen";
    private static final String PSYCHIATRY = "psykiatri-751";

    @LocalServerPort
    int port;

    private PlayedCase aSecret() {
        return startedBy(COORDINATOR, Filled.start("CITIZEN"))
                .received(Filled.intakeSuggesting("INFOHUS")
                        .but("description", SECRET)
                        .but("reporterName", "Ruth Anmelder"))
                .visited(Filled.visitation("INFOHUS"))
                .policeSay("RELEASED")
                .by(COORDINATOR, "informPerson", Filled.informed());
    }

    /** Invited, with nothing but one sign ticked for each. */
    private PlayedCase invitedWithOneSign(String... authorities) {
        var called = aSecret();
        var shown = called.look(COORDINATOR, "inviteAuthorities");
        var form = invite(shown, authorities);
        for (var authority : authorities) {
            form.but(Filled.prefix(authority) + "Parts", List.of(offered(shown, "violenceFascination")))
                    .but(Filled.prefix(authority) + "Text", "Kun for " + authority);
        }
        return called.by(COORDINATOR, "inviteAuthorities", form);
    }

    /** Everything that the user gets back on all three roads for this task. */
    private String everyRoad(String user, String task, PlayedCase called) {
        var rest = new Rest(port, user);
        List<String> read = new ArrayList<>();
        for (var path : List.of(
                "/task/" + task + "/form-variables",
                "/task/" + task + "/variables",
                "/task/" + task + "/form",
                "/task/" + task + "/deployed-form",
                "/history/variable-instance?processInstanceId="
                        + called.concern().getId(),
                "/history/detail?processInstanceId=" + called.concern().getId(),
                "/history/task?processInstanceBusinessKey=" + called.number(),
                "/task?processInstanceBusinessKey=" + called.number(),
                "/variable-instance?processInstanceIdIn=" + called.concern().getId())) {
            read.add(rest.get(BehindTheDoor.ENGINE + path).body());
        }
        var session = new WebSession(port, user);
        read.add(session.get("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                .body());
        read.add(session.get("/camunda/api/omhu/cases/by-task/" + task).body());
        read.add(session.post("/camunda/api/omhu/cases/by-task/" + task + "/open")
                .body());
        return String.join("\n", read);
    }

    /** What was shared is read on all roads that show content: so that silence elsewhere proves something. */
    @Test
    void whatWasSharedIsReadByWhomItWasSharedWith() {
        var called = invitedWithOneSign("psychiatry");
        called.look(PSYCHIATRY, "contribute");
        var task = called.task(PSYCHIATRY, "contribute").getId();
        assertThat(new Rest(port, PSYCHIATRY)
                        .get("/engine-rest/task/" + task + "/form-variables")
                        .body())
                .contains("Kun for psychiatry", "efterforske");
        var session = new WebSession(port, PSYCHIATRY);
        assertThat(session.get("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                        .body())
                .contains("Kun for psychiatry");
        assertThat(session.post("/camunda/api/omhu/cases/by-task/" + task + "/open")
                        .body())
                .contains("Kun for psychiatry", "efterforske");
    }

    @Test
    void notWhatWasNotTickedAndNotTheReporter() {
        var called = invitedWithOneSign("psychiatry");
        called.look(PSYCHIATRY, "contribute");
        assertThat(everyRoad(PSYCHIATRY, called.task(PSYCHIATRY, "contribute").getId(), called))
                .contains("Kun for psychiatry")
                .doesNotContain(SECRET, "Ruth");
    }

    @Test
    void notWhatAnotherAuthorityWasGivenOrContributed() {
        var called = invitedWithOneSign("psychiatry", "probation");
        called.by("kriminalforsorg-751", "contribute", contribution("Kun kriminalforsorgens ord"));
        called.look(PSYCHIATRY, "contribute");
        assertThat(everyRoad(PSYCHIATRY, called.task(PSYCHIATRY, "contribute").getId(), called))
                .contains("Kun for psychiatry")
                .doesNotContain("Kun for probation", "Kun kriminalforsorgens ord", "Kender I noget");
    }

    @Test
    void notWhatWasTakenBack() {
        var called = invitedWithOneSign("psychiatry");
        called.look(PSYCHIATRY, "contribute");
        transaction.executeWithoutResult(status -> sql.sql(
                        "update disclosure set revoked_at = now(), revoked_by = 'x', revoked_reason = 'x' where case_number = :number")
                .param("number", called.number().value())
                .update());
        assertThat(everyRoad(PSYCHIATRY, called.task(PSYCHIATRY, "contribute").getId(), called))
                .contains("trukket tilbage")
                .doesNotContain("Kun for psychiatry", SECRET);
    }

    @Test
    void notBeforeTheyAreInvited() {
        var called = aSecret();
        assertThat(everyRoad(
                        PSYCHIATRY,
                        called.task(COORDINATOR, "inviteAuthorities").getId(),
                        called))
                .doesNotContain(SECRET, "Ruth", "sharedWithYou\":{\"type");
    }

    @Test
    void notAfterTheTaskHasEnded() {
        var called = invitedWithOneSign("psychiatry", "probation");
        called.look(PSYCHIATRY, "contribute");
        var task = called.task(PSYCHIATRY, "contribute").getId();
        called.by(PSYCHIATRY, "contribute", contribution("Vores ord")).runJobs();
        assertThat(everyRoad(PSYCHIATRY, task, called)).doesNotContain("Kun for psychiatry", "Vores ord", SECRET);
    }

    @Test
    void notOfAClosedCaseWhateverTaskIsLeft() {
        var called = invitedWithOneSign("psychiatry");
        called.look(PSYCHIATRY, "contribute");
        transaction.executeWithoutResult(status -> files.close(called.number(), "NO_FURTHER_NEED"));
        assertThat(everyRoad(PSYCHIATRY, called.task(PSYCHIATRY, "contribute").getId(), called))
                .doesNotContain("Kun for psychiatry", SECRET);
    }

    @Test
    void notOfAnUnfoundedCase() {
        var called = startedBy(COORDINATOR, Filled.start("CITIZEN"))
                .received(Filled.intakeSuggesting("UNFOUNDED").but("description", SECRET))
                .visited(Filled.visitation("UNFOUNDED"));
        var task = called.task(COORDINATOR, "proposeClosing").getId();
        for (var user : List.of(PSYCHIATRY, "politi-oestjylland", "kriminalforsorg-751")) {
            assertThat(everyRoad(user, task, called)).as(user).doesNotContain(SECRET);
        }
    }

    @Test
    void notTheSameAuthorityOfAnotherMunicipality() {
        var called = invitedWithOneSign("psychiatry");
        called.look(PSYCHIATRY, "contribute");
        var task = called.task(PSYCHIATRY, "contribute").getId();
        for (var user : List.of("psykiatri-730", "politi-koebenhavn", "tovholder-730")) {
            assertThat(everyRoad(user, task, called)).as(user).doesNotContain("Kun for psychiatry", SECRET);
        }
    }
}
