package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding a case, and breaking the glass for one that one is not on. */
@BrowserTest
class FindPageTest {
    @LocalServerPort
    int port;

    private CaseNumber aCase() {
        var coordinator = new Colleague(new Rest(port, "tovholder-751"));
        var number = coordinator.starts(
                "concern-handling", Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        coordinator.answers(
                number,
                "intake",
                new LinkedHashMap<>(Map.of(
                        "personName", "Gorm Gennemsigt",
                        "ageBand", "ADULT",
                        "description", "Han taler om våben.",
                        "dangerTo", "NONE",
                        "personalCrisis", "NO",
                        "signBehaviour", "NO",
                        "signRelations", "NO",
                        "signAttitudes", "NO",
                        "violenceFascination", "NO")));
        return number;
    }

    @Test
    void whoIsNotOnTheCaseFindsItByNumberBreaksTheGlassAndEndsIt(Desk desk) {
        var number = aCase();
        var page = desk.tasklist("boern-751").page();
        find(page);
        search(page, "Gorm Gennemsigt");
        assertThat(page.getByText("Ingen sag fundet, som du kan se.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();

        search(page, number.value());
        var find = page.locator(".omhu-find");
        assertThat(find).containsText("Du er ikke på sagen.");
        assertThat(find).not().containsText("G.G.");
        page.getByRole(AriaRole.BUTTON, named("Brug nødadgang til " + number)).click();
        page.getByRole(AriaRole.BUTTON, named("Tag nødadgang")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Vælg, hvorfor");
        page.getByLabel("Hvilken del har du brug for at se?").selectOption("CONCERN");
        page.getByLabel("Hvorfor?").selectOption("CONTACT_NOW");
        page.getByLabel("Hvorfor kan det ikke vente?").fill("Familien står i receptionen lige nu.");
        page.getByRole(AriaRole.BUTTON, named("Tag nødadgang")).click();

        var opened = page.locator(".omhu-find .opened");
        assertThat(opened).containsText("Gorm Gennemsigt");
        assertThat(opened).containsText("Han taler om våben.");
        assertThat(opened).containsText("Dit opslag er registreret.");
        assertThat(find).containsText("60 minutter tilbage");
        Pictures.take(page, "break-glass", page.locator(".omhu-find h1"));

        page.getByRole(AriaRole.BUTTON, named("Afslut nødadgangen til Bekymringen i " + number))
                .click();
        assertThat(find).containsText("Du har ingen nødadgang nu.");
        assertThat(opened).not().containsText("Gorm");
    }

    @Test
    void theCoordinatorFindsTheCaseByNameAndOpensIt(Desk desk) {
        var number = aCase();
        var page = desk.tasklist("tovholder-751").page();
        find(page);
        search(page, "Gorm Gennemsigt");

        page.getByRole(AriaRole.BUTTON, named("Åbn %s: Du er tovholder i kommunen".formatted(number)))
                .click();
        var opened = page.locator(".omhu-find .opened");
        assertThat(opened).containsText("Han taler om våben.");
        assertThat(opened).containsText("Du er tovholder i kommunen (Bekymringen, Den, der henvendte sig, Infohuset)");
        Pictures.take(page, "find-case", page.locator(".omhu-find h1"));
    }

    /** Tasklist draws a page anew while its own lists load; what is typed before that is gone. */
    private static void find(Page page) {
        page.getByRole(AriaRole.LINK, named("Find en sag")).click();
        page.getByText("Du har ingen nødadgang nu.").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void search(Page page, String query) {
        page.getByLabel("Navn, CPR-nummer eller sagsnummer").fill(query);
        page.getByRole(AriaRole.BUTTON, named("Søg")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
