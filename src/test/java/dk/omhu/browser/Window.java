package dk.omhu.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** One window of a browser, looking at Omhu. */
record Window(Page page, String address) {

    Window open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Opens one of the web apps and signs in at its door. */
    Window open(String app, String user) {
        open("/camunda/app/%s/default/".formatted(app));
        reloadWhereTheDoorDoesNotOpen();
        signIn(user);
        return this;
    }

    /** On a busy machine a web app's own start sometimes hangs behind its spinner (docs/tests.md); a person loads it anew. */
    private void reloadWhereTheDoorDoesNotOpen() {
        for (int tries = 0; tries < 3; tries++) {
            try {
                page.locator("form[name=signinForm]").waitFor(new Locator.WaitForOptions().setTimeout(12_000));
                return;
            } catch (TimeoutError hangs) {
                page.reload();
            }
        }
    }

    Tasklist tasklist(String user) {
        open("tasklist", user);
        return new Tasklist(this);
    }

    void signIn(String user) {
        for (int tries = 0; tries < 2 && !isIn(user); tries++) {
            page.reload();
        }
        account().waitFor();
    }

    private boolean isIn(String user) {
        var door = page.locator("form[name=signinForm]");
        door.getByPlaceholder(page.locator("html").getAttribute("lang").equals("da") ? "Brugernavn" : "Username")
                .fill(user);
        door.locator("input[type=password]").fill(user);
        door.getByRole(AriaRole.BUTTON).click();
        try {
            account().waitFor(new Locator.WaitForOptions().setTimeout(12_000));
            return true;
        } catch (TimeoutError hangs) {
            return false;
        }
    }

    void signOut() {
        account().locator("a").first().click();
        page.getByText("Log ud", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("form[name=signinForm]").waitFor();
    }

    Locator account() {
        return page.locator(".account");
    }

    /** All that the browser keeps between two pages, as one text. */
    String storage() {
        return (String)
                page.evaluate("() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])");
    }
}
