package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coordinator goes on leave, on a page inside Tasklist; the manager registers for others and hands a task on. */
@BrowserTest
class AbsencePageTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @Autowired
    private CaseWorld world;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient sql;

    private CaseNumber called;

    @BeforeEach
    void aConcernOfTheCoordinator() {
        called = world.start(
                "tovholder-751",
                "concern-handling",
                Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
    }

    @AfterEach
    void everybodyIsBack() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(called.value()).list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "test", true));
        sql.sql("select wakeup from absence where wakeup is not null and ended_at is null")
                .query(String.class)
                .list()
                .forEach(jobs::deleteJob);
        sql.sql("delete from absence").update();
    }

    @Test
    void theCoordinatorGoesOnLeaveAndTheSubstituteHasTheTask(Desk desk) {
        var page = desk.tasklist("tovholder-751").page();
        page.getByText("Min gruppes opgaver").waitFor();
        page.getByRole(AriaRole.LINK, named("Fravær")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Fravær og vikarer"))).isVisible();
        assertThat(page.getByLabel("Hvem er væk?")).hasCount(0);
        page.getByLabel("Første dag").fill(today.format(TYPED));
        page.getByLabel("Sidste dag").fill(today.minusDays(1).format(TYPED));
        register(page).click();
        assertThat(page.getByRole(AriaRole.ALERT).last()).containsText("Sidste dag ligger før første dag");

        page.getByLabel("Sidste dag").fill(today.plusDays(4).format(TYPED));
        register(page).click();

        assertThat(page.getByText("Fraværet er registreret.")).isVisible();
        var entry = page.locator(".absences > li");
        assertThat(entry).hasCount(1);
        assertThat(entry)
                .containsText(today.format(SHOWN) + " – " + today.plusDays(4).format(SHOWN));
        assertThat(entry).containsText("Væk nu");
        assertThat(entry).containsText("Vikar: ");
        Pictures.take(page, "absence");
        assertThat(holder()).isEqualTo("dobbelt-751");

        entry.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Fraværet er afsluttet.")).isVisible();
        assertThat(page.getByText("Der er ikke registreret noget fravær.")).isVisible();
        assertThat(holder()).as("what has gone to the substitute stays there").isEqualTo("dobbelt-751");
    }

    @Test
    void theManagerRegistersForAColleagueAndHandsATaskOn(Desk desk) {
        var tasklist = desk.tasklist("leder-751");
        var page = tasklist.page();
        page.getByText("Min gruppes opgaver").waitFor();
        page.getByRole(AriaRole.LINK, named("Fravær")).click();
        page.getByLabel("Hvem er væk?").selectOption("ssp-751");
        assertThat(page.getByLabel("Vikar")).hasValue("");
        page.getByLabel("Første dag").fill(today.plusDays(7).format(TYPED));
        page.getByLabel("Sidste dag").fill(today.plusDays(8).format(TYPED));
        register(page).click();
        assertThat(page.locator(".absences > li")).containsText("Kommer");
        page.getByRole(AriaRole.LINK, named("Tilbage til opgaverne")).click();

        // A manager's list shows no case number: there is one task in all.
        tasklist.show("Alle opgaver").cards("Modtag bekymringen").click();
        tasklist.heading("Modtag bekymringen").waitFor();
        page.getByRole(AriaRole.BUTTON, named("Giv videre")).click();
        var dialog = page.locator("dialog.omhu-hand-on");
        dialog.getByLabel("Til hvem?").selectOption("dobbelt-751");
        Pictures.take(page, "hand-on");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Giv videre").setExact(true))
                .click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("Opgaven ligger nu hos");

        assertThat(holder()).isEqualTo("dobbelt-751");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Luk"))
                .click();
        assertThat(dialog).hasCount(0);
    }

    @Test
    void theManagerMovesAllThatAColleagueWhoLeavesHas(Desk desk) {
        var page = desk.tasklist("leder-751").page();
        page.getByText("Min gruppes opgaver").waitFor();
        page.getByRole(AriaRole.LINK, named("Fravær")).click();
        page.getByText("En kollega holder op").click();
        page.getByLabel("Hvem holder op?").selectOption("tovholder-751");
        assertThat(page.getByText("Sag " + called.value(), new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.getByLabel("Hvem overtager alt").selectOption("dobbelt-751");
        page.getByRole(AriaRole.BUTTON, named("Flyt alt")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("skriv en linje om overdragelsen");

        page.getByLabel("Linje om overdragelsen").fill("Aftalt med skolen.");
        Pictures.take(page, "leaving");
        page.getByRole(AriaRole.BUTTON, named("Flyt alt")).click();

        assertThat(page.getByText("Alt er flyttet.")).isVisible();
        assertThat(page.getByText("Kollegaen har ikke noget, der skal flyttes")).isVisible();
        assertThat(holder()).isEqualTo("dobbelt-751");
    }

    @Test
    @Tag("long")
    void whoIsNoManagerIsOfferedNoHandingOn(Desk desk) {
        var tasklist = desk.tasklist("tovholder-751");
        tasklist.show("Mine opgaver").open(called, "Modtag bekymringen");

        assertThat(tasklist.page().getByRole(AriaRole.BUTTON, named("Giv videre")))
                .hasCount(0);
    }

    private String holder() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(called.value())
                .taskDefinitionKey("intake")
                .singleResult()
                .getAssignee();
    }

    private static Locator register(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("Registrér fravær"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
