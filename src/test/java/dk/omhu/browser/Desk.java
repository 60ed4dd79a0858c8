package dk.omhu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Where the people of one test sit: each window is a browser of its own, with cookies and storage of its own. */
class Desk implements CloseableResource {
    private final Browser browser;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();

    Desk(Browser browser, int port) {
        this.browser = browser;
        this.address = "http://localhost:" + port;
    }

    /** A new window of a Danish browser. */
    Window window() {
        return window("da-DK");
    }

    Window window(String language) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Copenhagen")
                .setViewportSize(1280, 800));
        context.setDefaultTimeout(20_000);
        windows.add(context);
        return new Window(context.newPage(), address);
    }

    /** Tasklist with the user signed in, in a window of their own. */
    Tasklist tasklist(String user) {
        return window().tasklist(user);
    }

    void photograph(String name) {
        var number = 0;
        for (var window : windows) {
            for (Page page : window.pages()) {
                number++;
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots", "%s-%d.png".formatted(name, number))));
            }
        }
    }

    @Override
    public void close() {
        windows.forEach(window -> Closing.orGoOn(window::close));
    }
}
