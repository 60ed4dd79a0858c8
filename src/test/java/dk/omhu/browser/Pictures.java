package dk.omhu.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** The pictures of the README: -Domhu.screenshots=docs/pictures takes them anew. */
final class Pictures {
    private static final Path FOLDER = Path.of(System.getProperty("omhu.screenshots", "target/screenshots"));

    private Pictures() {}

    static void take(Page page, String name) {
        page.evaluate("() => { document.activeElement.blur();"
                + " document.querySelectorAll('.page-notifications .close').forEach(close => close.click()); }");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** With this part of the page at the top. */
    static void take(Page page, String name, Locator top) {
        top.evaluate("part => part.scrollIntoView({block: 'start', behavior: 'instant'})");
        take(page, name);
    }
}
