package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinator opens a task, sees whose it is, and says that they are not impartial. */
@BrowserTest
class NotImpartialTest {
    @Autowired
    private CaseWorld world;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private CaseNumber called;

    @BeforeEach
    void aConcernOfTheCoordinator() {
        called = world.start(
                "tovholder-751",
                "concern-handling",
                Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
    }

    @AfterEach
    void theDeskIsEmpty() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(called.value()).list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "test", true));
    }

    @Test
    void theTaskIsGoneFromTheListAndTheManagerFindsSomebodyElse(Desk desk) {
        var tasklist = desk.tasklist("tovholder-751");
        tasklist.show("Mine opgaver").open(called, "Modtag bekymringen");
        var page = tasklist.page();

        page.getByRole(AriaRole.BUTTON, named("Jeg er inhabil")).click();

        var dialog = page.locator("dialog.omhu-not-impartial");
        assertThat(dialog).containsText("Sag " + called + " lukkes for dig");
        assertThat(dialog).containsText("Fristerne løber videre");
        dialog.getByLabel("Hvorfor?").selectOption("FAMILY");
        Pictures.take(page, "not-impartial");
        dialog.getByText("Ja, luk sagen for mig").click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("er lukket for dig");
        dialog.getByText("Luk", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.getByText(called.value())).hasCount(0);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(called.value())
                        .list())
                .extracting(task -> task.getTaskDefinitionKey(), task -> task.getAssignee())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("intake", null),
                        org.assertj.core.groups.Tuple.tuple("findSomebodyElse", null));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
