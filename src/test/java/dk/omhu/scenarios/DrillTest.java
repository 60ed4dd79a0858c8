package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.closingNotInformed;
import static dk.omhu.scenarios.Filled.nightCall;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Documents;
import dk.omhu.casefile.Drill;
import dk.omhu.caseview.WebSession;
import dk.omhu.papers.Pdf;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A drill is played on the real application, says everywhere that it is one, and is counted nowhere. */
class DrillTest extends Scenario {
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    private PlayedCase aDrill() {
        return startedBy(COORDINATOR, Filled.start("CITIZEN").but("drill", "true"));
    }

    @Test
    void whoOpensTheCaseSaysSoAndOtherwiseItIsReal() {
        assertThat(file(aDrill().number()).drill()).isTrue();
        assertThat(file(aConcern().number()).drill()).isFalse();
        assertThat(file(send(DUTY_OFFICER, "raise-acute-situation", nightCall().but("drill", "true")))
                        .drill())
                .isTrue();
    }

    @Test
    void afterwardsNobodyCanMakeItOneOrTheOther() {
        var called = aConcern().onTheRoad("INFOHUS");

        assertThat(world.refusal(() -> send(
                        COORDINATOR,
                        "raise-acute-situation",
                        Filled.acuteReport(called.number()).but("drill", "true"))))
                .contains("skjult");
        assertThat(world.refusal(() ->
                        send(COORDINATOR, "case-correction", Filled.correction(called.number(), "drill", "true"))))
                .isNotBlank();
        assertThat(file(called.number()).drill()).isFalse();
    }

    @Test
    void everyTaskOfItSaysSoInEveryList() {
        var drill = aDrill().inTheInfohus().invited("ssp-consultant");
        send(COORDINATOR, "raise-acute-situation", Filled.acuteReport(drill.number()));

        assertThat(names(drill))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).startsWith("ØVELSE: "));
        var real = aConcern().inTheInfohus();
        assertThat(names(real)).noneSatisfy(name -> assertThat(name).contains("ØVELSE"));
    }

    private List<String> names(PlayedCase played) {
        return world
                .engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.number().value())
                .list()
                .stream()
                .map(Task::getName)
                .toList();
    }

    @Test
    void everyFormOfItBeginsWithTheBanner() throws IOException {
        var drill = aDrill();
        var task = drill.task(COORDINATOR, "intake");
        assertThat(first(form(COORDINATOR, task)).path("text").asText())
                .contains(Drill.WORDS, "heller ikke hvor formularen beder om det");
        assertThat(form("dobbelt-751", task).path("components").toString())
                .as("for a colleague who has not taken it, too")
                .contains(Drill.WORDS);
        assertThat(drill.look(COORDINATOR, "intake").get("caseHeader").toString())
                .contains(Drill.WORDS);
        drill.received(Filled.intake());

        var real = aConcern();
        assertThat(form(COORDINATOR, real.task(COORDINATOR, "intake")).toString())
                .doesNotContain("ØVELSE");
        assertThat(real.look(COORDINATOR, "intake").get("caseHeader").toString())
                .doesNotContain("ØVELSE");
    }

    private JsonNode form(String user, Task task) throws IOException {
        return JSON.readTree(world.as(user, () -> {
            try (var form = world.engine().getFormService().getDeployedTaskForm(task.getId())) {
                return form.readAllBytes();
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }));
    }

    private static JsonNode first(JsonNode form) {
        return form.path("components").path(0);
    }

    @Test
    void theTabSaysSoFirst() throws IOException {
        var drill = aDrill();
        var task = drill.task(COORDINATOR, "intake");

        var tab = JSON.readTree(new WebSession(port, COORDINATOR)
                .get("/camunda/api/omhu/cases/by-task/" + task.getId())
                .body());

        assertThat(tab.path("status").path(0).asText()).isEqualTo(Drill.WORDS);
    }

    @Test
    void aDrillAndARealCaseNeverMatch() {
        var real = aConcern().received(Filled.intake().but("personName", "Sigurd Sandstorm"));
        var drill = aDrill().received(Filled.intake().but("personName", "Sigurd Sandstorm"));
        var second = aDrill().received(Filled.intake().but("personName", "Sigurd Sandstorm"));
        var later = aConcern().received(Filled.intake().but("personName", "Sigurd Sandstorm"));

        assertThat(matches(drill)).doesNotContain(real.number().value());
        assertThat(matches(second))
                .contains(drill.number().value())
                .doesNotContain(real.number().value());
        assertThat(matches(later))
                .contains(real.number().value())
                .doesNotContain(drill.number().value(), second.number().value());
        assertThat(second.look(COORDINATOR, "triage").get("matchList").toString())
                .contains("der ledes kun blandt øvelser");
    }

    private static String matches(PlayedCase played) {
        return played.look(COORDINATOR, "triage").get("matchChoices").toString();
    }

    @Test
    void whoIsInvitedReadsThatItIsADrillInTheFormAndOnThePaper() {
        var drill = aDrill().inTheInfohus().invited("psychiatry");

        assertThat(drill.look("psykiatri-751", "contribute")
                        .get("sharedWithYou")
                        .toString())
                .startsWith("**" + Drill.WORDS);
        var paper = transaction.execute(status -> documents.of(drill.number())).get(0);
        var pdf = Pdf.read(transaction.execute(status -> documents.content(paper)));
        assertThat(paper.title()).startsWith("ØVELSE: ");
        assertThat(pdf.title()).startsWith(Drill.WORDS);
        assertThat(pdf.text().split(Drill.WORDS, -1))
                .as("over the text and on each page")
                .hasSize(2 + pdf.pages());
        assertThat(pdf.marked()).isTrue();
        assertThat(pdf.allEmbedded()).isTrue();

        var real = aConcern().inTheInfohus().invited("psychiatry");
        assertThat(real.look("psykiatri-751", "contribute").get("sharedWithYou").toString())
                .doesNotContain("ØVELSE");
        var letter = transaction.execute(status -> documents.of(real.number())).get(0);
        assertThat(Pdf.read(transaction.execute(status -> documents.content(letter)))
                        .text())
                .doesNotContain("ØVELSE");
    }

    @Test
    void theMailSaysSo() {
        var drill =
                caseOf(send(DUTY_OFFICER, "raise-acute-situation", nightCall().but("drill", "true")));

        assertThat(sql.sql("select about from notice where case_number = :number and kind = 'ACUTE'")
                        .param("number", drill.number().value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(about -> assertThat(about).startsWith("ØVELSE: "));
    }

    @Test
    void whatIsCountedLeavesDrillsAndAdviceOut() {
        var drill = aDrill();
        var real = aConcern();
        var advice = send(COORDINATOR, "advice", Filled.advice());

        assertThat(counted(real.number())).isTrue();
        assertThat(counted(drill.number())).isFalse();
        assertThat(counted(advice)).isFalse();
    }

    private boolean counted(CaseNumber number) {
        return sql.sql("select count(*) from counted_case where number = :number")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Test
    void newsOfAClosedDrillIsADrillToo() {
        var old = aDrill().onTheRoad("UNFOUNDED").closed(closingNotInformed("UNFOUNDED"));

        send(MANAGER, "raise-acute-situation", Filled.acuteReport(old.number()));

        var anew = new CaseNumber(sql.sql("select case_number from match_decision where other_case = :old")
                .param("old", old.number().value())
                .query(String.class)
                .single());
        assertThat(file(anew).drill()).isTrue();
    }

    @Test
    void theChildrenOfADrillAreOfTheDrill() {
        for (var origin : List.of(aDrill(), aConcern())) {
            send(
                    COORDINATOR,
                    "further-children",
                    Filled.of("caseNumber", origin.number().value())
                            .but("childRelation", "CHILD")
                            .but(
                                    "children",
                                    List.of(Map.of("childName", Strangers.name(), "childWhy", "Er bange derhjemme."))));

            var child = new CaseNumber(sql.sql("select other_case from related_case where case_number = :number")
                    .param("number", origin.number().value())
                    .query(String.class)
                    .single());
            assertThat(file(child).drill()).isEqualTo(file(origin.number()).drill());
        }
    }
}
