package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist offers what a caseworker does here, in the browser's language, and nothing that the server would refuse. */
@BrowserTest
class HiddenControlsTest {
    @LocalServerPort
    private int port;

    @Test
    void aTaskCanBeTakenAndGivenBackAndNothingElseBesideItsForm(Desk desk) {
        var number = received();
        var tasklist = desk.tasklist("tovholder-751");
        tasklist.open(number, "Modtag bekymringen");
        var page = tasklist.page();
        assertThat(page.locator(".task-card button.unclaim")).isVisible();
        for (var offered : new String[] {
            "Kommentar",
            "Tilføj kommentar",
            "Opret opgave",
            "Tilføj grupper",
            "Sæt frist",
            "Sæt opfølgningsdato",
            "Gem",
            "Historik"
        }) {
            assertThat(visible(tasklist, offered)).as(offered).isZero();
        }
        for (var control : new String[] {
            ".reset-due-date",
            ".reset-follow-up-date",
            ".reset-assignee",
            ".add-comment",
            "input[type=file]",
            ".instance-link"
        }) {
            assertThat(page.locator(control + " >> visible=true")).hasCount(0);
        }
        assertThat(page.locator(".task-card .nav-tabs li")).hasText(new String[] {"Formular", "Sagen", "Diagram"});

        page.locator(".task-card .groups").click();
        page.locator(".task-card .due-date").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        assertThat(page.locator(".task-card .meta input >> visible=true")).hasCount(0);

        tasklist.giveBack();
        tasklist.claim();
    }

    @Test
    void datesAreDanish(Desk desk) {
        var number = received();
        var tasklist = desk.tasklist("tovholder-751");
        tasklist.open(number, "Modtag bekymringen");
        var due = tasklist.page().locator(".task-card .due-date [am-time-ago]");
        assertThat(due).hasText(Pattern.compile("^\\s*om (en|et|\\d+) "));
        due.hover();
        assertThat(tasklist.page().locator(".tooltip"))
                .hasText(Pattern.compile(
                        "(man|tirs|ons|tors|fre|lør|søn)dag d\\. \\d{1,2}\\. [a-z]+ \\d{4} kl\\. \\d{2}:\\d{2}"));

        tasklist.tab("Sagen");
        assertThat(tasklist.page().locator(".omhu-case-head"))
                .containsText(Pattern.compile("Modtaget \\d{1,2}\\. [a-z]+ \\d{4} \\d{2}[.:]\\d{2}"));
    }

    @Test
    void noWebAppAsksToMoveAwayAndEachIsDanish(Desk desk) {
        for (var app : Map.of("tasklist", "leder-751", "cockpit", "leder-751", "admin", "admin")
                .entrySet()) {
            var page = desk.window().open(app.getKey(), app.getValue()).page();
            assertThat(page.locator("html")).hasAttribute("lang", "da");
            assertThat(page.locator(".ce-eol-banner >> visible=true")).hasCount(0);
            assertThat(page).hasTitle(Pattern.compile("^Omhu"));
        }
    }

    @Test
    void anEnglishBrowserGetsEnglish(Desk desk) {
        var window = desk.window("en-GB").open("tasklist", "tovholder-751");
        assertThat(window.page().locator("html")).hasAttribute("lang", "en");
        window.page().getByText("Start process").first().waitFor();
        window.page().getByText("Select a task in the list.").waitFor();
    }

    private CaseNumber received() {
        return new Colleague(new Rest(port, "tovholder-751"))
                .starts(
                        "concern-handling",
                        Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
    }

    private static int visible(Tasklist tasklist, String text) {
        return tasklist.page()
                .getByText(text, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true))
                .count();
    }
}
