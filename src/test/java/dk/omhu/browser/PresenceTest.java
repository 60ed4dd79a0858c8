package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page tells the server of who sits before it, and the user of the session's end; and that the script policy is kept. */
@BrowserTest
class PresenceTest {
    private static final String VIOLATIONS =
            "window.violations = []; document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));";

    @Test
    void theEndIsToldAndAKeyPutsItOff(Desk desk) {
        var window = desk.window();
        var page = window.page();
        page.addInitScript(VIOLATIONS);
        window.tasklist("tovholder-751");
        assertThat(page.locator(".omhu-idle")).hasCount(0);

        page.route("**/camunda/api/**", PresenceTest::aMinuteLeft);
        page.locator(".task-filters").getByText("Haster").click();
        assertThat(page.locator(".omhu-idle")).containsText("Du bliver logget ud kl.");
        assertThat(page.locator(".omhu-idle")).containsText("Tryk på en tast");

        var asked = page.waitForRequest(
                PresenceTest::saysPresent, () -> page.keyboard().press("Shift"));
        assertThat(asked.url()).doesNotContain("tovholder");
        page.unroute("**/camunda/api/**");
        // What the app asks next by itself is answered with the session's real end.
        page.evaluate("url => fetch(url)", asked.url());
        assertThat(page.locator(".omhu-idle")).hasCount(0);
        noViolations(page);
    }

    /** The server's own answer, in which the session is nearly over. */
    private static void aMinuteLeft(Route route) {
        var answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("omhu-session-left", "60");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    private static boolean saysPresent(Request request) {
        return request.url().contains("/camunda/api/admin/auth/user/default")
                && "1".equals(request.headers().get("omhu-present"));
    }

    /** Scripts are ours or Camunda's, nothing is evaluated from text, nothing comes from elsewhere. */
    @Test
    void noAppNeedsMoreThanTheScriptPolicyAllows(Desk desk) {
        for (var app : Map.of("cockpit", "leder-751", "admin", "admin").entrySet()) {
            var window = desk.window();
            window.page().addInitScript(VIOLATIONS);
            window.open(app.getKey(), app.getValue());
            noViolations(window.page());
        }
    }

    private static void noViolations(Page page) {
        assertThat(String.valueOf(page.evaluate("() => window.violations.join('\\n')")))
                .isEmpty();
    }
}
