package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way in: a page that says what Omhu is, whom to sign in as, and leads to the web apps of each. */
@BrowserTest
class StartPageTest {

    @Test
    void itSaysWhomToSignInAsAndLeadsOn(Desk desk) {
        var window = desk.window().open("/");
        var page = window.page();
        assertThat(page.getByRole(AriaRole.HEADING, named("Akut fare: ring 112")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Infohustovholder, kommune")))
                .containsText("tovholder-751");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Leder leder")))
                .containsText("leder-101");

        page.getByRole(AriaRole.LINK, named(Pattern.compile("^Driftsstatus"))).click();
        assertThat(page.locator("body")).containsText("\"status\":\"UP\"");
        for (var link : List.of("Opgaver", "Overblik", "Administration")) {
            window.open("/");
            page.getByRole(AriaRole.LINK, named(Pattern.compile("^" + link))).click();
            assertThat(page.locator("form[name=signinForm]")).isVisible();
            assertThat(page).hasTitle("Omhu " + link);
        }
    }

    @Test
    void camundasWelcomeLeadsHere(Desk desk) {
        var window = desk.window();
        window.open("/camunda/app/welcome/default/");
        assertThat(window.page()).hasURL(window.address() + "/");
        assertThat(window.page().locator("h1")).hasText("Omhu");
    }

    @Test
    void aManagerSeesHowTheCasesGo(Desk desk) {
        var window = desk.window();
        var refused = refusals(window.page());
        var page = window.open("cockpit", "leder-751").page();
        page.getByRole(AriaRole.LINK, named("Forløb")).first().click();
        page.getByText("Håndtering af bekymring").first().click();
        page.getByText("Modtag bekymringen").first().waitFor();
        visit(page, "decisions", "/decision-definition");
        visit(page, "repository", "/deployment");
        assertThat(page.locator(".notifications .alert-danger")).hasCount(0);
        assertThat(refused).isEmpty();
    }

    @Test
    void theAdministratorSeesUsersAndGroups(Desk desk) {
        var window = desk.window();
        var refused = refusals(window.page());
        var page = window.open("admin", "admin").page();
        page.getByRole(AriaRole.LINK, named("Brugere")).first().click();
        page.getByText("tovholder-751").first().waitFor();
        visit(page, "groups", "/group");
        visit(page, "tenants", "/tenant");
        visit(page, "authorization", "/authorization");
        visit(page, "system?section=system-settings-metrics", "/metrics/");
        assertThat(page.locator(".notifications .alert-danger")).hasCount(0);
        assertThat(refused).isEmpty();
    }

    /** Another page of the web app, which asks for this: the door before the engine must be wide enough. */
    private static void visit(Page page, String name, String asks) {
        page.waitForResponse(
                answer -> answer.url().contains("/camunda/api/") && answer.url().contains(asks),
                () -> page.evaluate("name => { location.hash = '/' + name; }", name));
    }

    /** What the server refuses this page from now on, the question who is signed in left aside. */
    private static List<String> refusals(Page page) {
        var refused = new CopyOnWriteArrayList<String>();
        page.onResponse((Response answer) -> {
            if (answer.status() >= 400 && !answer.url().contains("/auth/user/")) {
                refused.add(answer.status() + " " + answer.url());
            }
        });
        return refused;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
