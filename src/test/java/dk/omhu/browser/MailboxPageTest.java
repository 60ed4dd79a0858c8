package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** The demo's mailbox. These tests send to a real server, so what the page is given for the list is written here. */
@BrowserTest
class MailboxPageTest {
    private static final String TWO = """
            {"user": "leder-751", "here": true, "mails": [
              {"from": "\\"Omhu, Aarhus Kommune\\" <omhu@omhu.example>", "subject": "Omhu: besked, der haster",
               "sentAt": "2026-11-23T07:01:00Z", "text": "Akut <b>situation</b>\\nhttp://localhost/x#y\\nslut"},
              {"from": "omhu@omhu.example", "subject": "Omhu: en ny påmindelse",
               "sentAt": "2026-11-23T07:00:00Z", "text": "Påmindelse"}]}""";

    @Test
    void itWantsToKnowWhoIsAsking(Desk desk) {
        var page = desk.window().open("/post.html").page();

        assertThat(page.locator("#state")).containsText("Log først på i Opgaver");
    }

    @Test
    void aMailIsReadAsTextAndItsLinkLeadsOn(Desk desk) {
        var window = desk.window();
        window.page()
                .route(
                        "**/camunda/api/omhu/mails",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(TWO)));
        var page = window.open("/post.html").page();

        assertThat(page.locator("#state")).hasText("2 mails til leder-751, nyeste først.");
        assertThat(page.locator("article")).containsText("Akut <b>situation</b>");
        assertThat(page.locator("article a")).hasAttribute("href", "http://localhost/x#y");
        assertThat(page.locator("article")).containsText("mandag 23. november kl. 08.01");

        page.locator("#mails li button").nth(1).click();
        assertThat(page.locator("article h2")).hasText("Omhu: en ny påmindelse");
        assertThat(page.locator("#mails li button").nth(1)).hasAttribute("aria-current", "true");
    }
}
