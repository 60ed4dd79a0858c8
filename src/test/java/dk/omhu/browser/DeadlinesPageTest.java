package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manager looks at what runs, pauses a clock and recounts another, on a page inside Tasklist; the coordinator reads it. */
@BrowserTest
class DeadlinesPageTest {
    @Autowired
    private CaseWorld world;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient sql;

    private CaseNumber called;
    private CaseNumber drill;

    @BeforeEach
    void aConcernAndADrill() {
        called = concern("false");
        drill = concern("true");
    }

    private CaseNumber concern(String drill) {
        Map<String, Object> form =
                new HashMap<>(Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        form.put("drill", drill);
        return world.start("tovholder-751", "concern-handling", form);
    }

    @AfterEach
    void theyAreGone() {
        world.backToNow();
        for (var number : new CaseNumber[] {called, drill}) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .map(ProcessInstance::getId)
                    .forEach(id -> runtime.deleteProcessInstance(id, "test", true));
        }
    }

    @Test
    void theManagerPausesAndRecounts(Desk desk) throws Exception {
        var table = Files.readString(Path.of("processes/decisions/deadlines.dmn"))
                .replaceFirst("(id=\"intake_amount\">\\s*<text>)4", "$13");
        var deployment = repository
                .createDeployment()
                .name("shorter")
                .addString("deadlines.dmn", table)
                .deploy()
                .getId();
        try {
            var page = desk.tasklist("leder-751").page();
            page.getByRole(AriaRole.LINK, named("Frister")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Frister i Aarhus")))
                    .isVisible();
            assertThat(row(page, drill)).containsText("ØVELSE");
            var mine = row(page, called);
            assertThat(mine).containsText("Modtag bekymringen");
            assertThat(mine).containsText("Infohustovholder, kommune");
            assertThat(mine).containsText(Pattern.compile("I dag|Denne uge|Senere"));

            mine.getByRole(AriaRole.BUTTON).click();
            var dialog = page.locator("dialog");
            var send = dialog.getByRole(
                    AriaRole.BUTTON,
                    new Locator.GetByRoleOptions().setName("Sæt på pause").setExact(true));
            send.click();
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Skriv en begrundelse");
            dialog.getByLabel("Hvorfor?").fill("Venter på tolk");
            send.click();
            assertThat(page.getByText("Fristen er sat på pause.")).isVisible();
            assertThat(mine).containsText("På pause");
            assertThat(mine).containsText("Venter på tolk");
            Pictures.take(page, "deadlines", page.getByRole(AriaRole.HEADING, named("Frister i Aarhus")));

            page.getByRole(AriaRole.BUTTON, named("Se, hvad der kan regnes om")).click();
            var move = page.locator("section tr").filter(saying(drill.value()));
            assertThat(move).containsText("Tidligere");
            assertThat(page.locator("section tr").filter(saying(called.value())))
                    .hasCount(0);
            move.getByRole(AriaRole.CHECKBOX).check();
            page.getByLabel("Hvorfor?").fill("Ny længde i kommunen");
            page.getByRole(AriaRole.BUTTON, named("Regn de valgte om")).click();
            assertThat(page.getByText("1 frist er regnet om.")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Se, hvad der kan regnes om")).click();
            assertThat(page.getByText("Alle frister, der kan regnes om, har den længde, tabellen siger."))
                    .isVisible();

            mine.getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("Fristen løber videre.")).isVisible();
            assertThat(mine).not().containsText("På pause");
            assertThat(page.url()).doesNotContain(called.value());
        } finally {
            repository.deleteDeployment(deployment, true);
        }
        assertThat(sql.sql("select reason from clock_move where recomputed")
                        .query(String.class)
                        .list())
                .contains("Ny længde i kommunen");
    }

    @Test
    void theCoordinatorSeesWhatIsLateAndNoRecount(Desk desk) {
        world.pass(Duration.ofHours(5));
        var page = desk.tasklist("tovholder-751").page();
        page.getByRole(AriaRole.LINK, named("Frister")).click();

        assertThat(row(page, called)).containsText("Overskredet");
        assertThat(row(page, called).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(page.getByText("2 frister er overskredet.")).isVisible();
        assertThat(page.getByText("Regn frister om")).hasCount(0);
        Pictures.take(page, "deadlines-late");
    }

    @Test
    void whoHasNoClocksHasNoLinkAndIsToldWhy(Desk desk) {
        var page = desk.tasklist("ssp-751").page();
        page.getByText("Min gruppes opgaver").waitFor();
        page.evaluate("() => { location.hash = '#/deadlines'; }");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Frister er for kommunens leder");
        assertThat(page.getByRole(AriaRole.LINK, named("Frister"))).hasCount(0);
    }

    private static Locator row(Page page, CaseNumber number) {
        return page.locator(".omhu-deadlines > .scroll tbody tr").filter(saying(number.value()));
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
