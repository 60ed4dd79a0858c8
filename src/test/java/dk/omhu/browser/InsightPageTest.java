package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.scenarios.CaseWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The data protection officer finds out who has seen a case, checks the chains, and writes the log out for the person. */
@BrowserTest
class InsightPageTest {
    @Autowired
    private CaseWorld world;

    @Test
    void theOfficerReadsTheLogAndNoCase(Desk desk) {
        var number = world.aChildReceived(Map.of("personName", "Bo Plantet Jensen"));
        var page = desk.tasklist("dpo-751").page();
        page.getByRole(AriaRole.LINK, named("Indsigt")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Loggen i Aarhus"))).isVisible();

        button(page, "Kontrollér nu").click();
        assertThat(page.getByText("journalnotater er kontrolleret")).isVisible();

        page.locator("#omhu-insight-case").fill(number.value());
        button(page, "Hvem har set sagen").click();
        var rows = page.locator(".omhu-insight .found tbody tr");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Sendte en formular"))
                        .first())
                .containsText("tovholder-751");
        assertThat(page.locator("body")).not().containsText("Plantet");
        Pictures.take(page, "insight");

        page.locator("#omhu-insight-excerpt").fill(number.value());
        button(page, "Se, hvad udskriften får med").click();
        assertThat(page.getByText("Uden medarbejdernes navne. Ingen har afgjort andet."))
                .isVisible();
        assertThat(page.getByText("Skal medarbejdernes navne med?")).hasCount(0);
        var file = page.waitForDownload(() -> button(page, "Hent som PDF").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo("log-" + number + ".pdf");
        assertThat(page.getByText("Udskriften er hentet, og det står i loggen."))
                .isVisible();
        org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain(number.value());

        // The register of breaches is the next page of the same officer.
        world.start("tovholder-751", "report-breach", breachOn(number));
        page.locator(".omhu-settings .back").click();
        page.getByRole(AriaRole.LINK, named("Brud")).click();
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number.value())))
                .containsText("Oplysninger er tabt, stjålet eller slettet");
        assertThat(page.locator("body")).not().containsText("Plantet");
        Pictures.take(page, "breaches");
        var register =
                page.waitForDownload(() -> button(page, "Hent som regneark").click());
        org.assertj.core.api.Assertions.assertThat(register.suggestedFilename()).isEqualTo("brud-751.csv");
    }

    private static Map<String, Object> breachOn(CaseNumber number) {
        return Map.of(
                "caseNumber",
                number.value(),
                "reportedBreachCause",
                "LOST",
                "reportedBreachText",
                "Plantet tekst om en mappe",
                "reportedBreachAt",
                "2026-01-05T10:00Z",
                "reportedBreachActor",
                "NOBODY");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
