package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dk.omhu.Rest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A shared computer: what one user had typed when the session ended is nowhere when the next one signs in. */
@BrowserTest
class SessionTimeoutTest {
    private static final String SECRET = "Alfons Aftale har truet sin nabo.";

    @LocalServerPort
    private int port;

    @Test
    void aTaskFormIsGoneWhenTheSessionHasDied(Desk desk) {
        var window = desk.window();
        typeIntoATask(window);
        die(window);
        window.page().locator(".task-filters").getByText("Haster").click();
        nothingIsLeft(window);
    }

    @Test
    void aStartFormIsGoneWhenTheSessionHasDied(Desk desk) {
        var window = desk.window();
        var advice = window.tasklist("tovholder-751")
                .start("Råd om en unavngiven person")
                .choose("Kommune", "Aarhus")
                .write("Hvad blev der spurgt om?", SECRET)
                .write("Hvilket råd gav du?", SECRET);
        die(window);
        advice.send();
        nothingIsLeft(window);
        assertThat(window.page().locator(".modal-content")).hasCount(0);
        var form = new Tasklist(window).start("Råd om en unavngiven person");
        assertThat(form.input("Hvad blev der spurgt om?")).hasValue("");
    }

    @Test
    @Tag("long")
    void aTaskFormIsGoneAfterSigningOut(Desk desk) {
        var window = desk.window();
        typeIntoATask(window);
        window.signOut();
        nothingIsLeft(window);
    }

    private void typeIntoATask(Window window) {
        var number = new Colleague(new Rest(port, "tovholder-751"))
                .starts(
                        "concern-handling",
                        Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        window.tasklist("tovholder-751")
                .open(number, "Modtag bekymringen")
                .write("Hvad er der sket, og hvad bekymrer?", SECRET);
    }

    /** The server no longer knows the session. */
    private static void die(Window window) {
        window.page().context().clearCookies();
    }

    private static void nothingIsLeft(Window window) {
        assertThat(window.page().locator(".omhu-signed-out"))
                .containsText("En kladde, der nåede at blive gemt, vises igen, når du selv logger ind");
        var sent = sent(window.page());
        assertThat(window.storage()).doesNotContain(SECRET, "camunda-form");
        window.signIn("ssp-751");
        window.page().getByText("Vælg en opgave på listen.").waitFor();
        assertThat(window.page().locator(".fjs-form")).hasCount(0);
        assertThat(window.page().content()).doesNotContain(SECRET);
        assertThat(window.storage()).doesNotContain(SECRET, "camunda-form");
        assertThat(sent).noneMatch(request -> request.contains("Aftale"));
    }

    /** Address and body of every request of the page from now on. */
    private static List<String> sent(Page page) {
        var sent = new CopyOnWriteArrayList<String>();
        page.onRequest((Request request) -> sent.add(request.url() + " " + request.postData()));
        return sent;
    }
}
