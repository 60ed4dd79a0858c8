package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.duty.Nights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A night on the page "Døgnvagt", and the roster that it hangs on. */
@BrowserTest
class DutyPageTest {
    @LocalServerPort
    int port;

    @Autowired
    Nights nights;

    @AfterEach
    void theRosterOfTheDemo() {
        nights.asEver();
    }

    private CaseNumber aCaseWithDanger() {
        var coordinator = new Colleague(new Rest(port, "tovholder-751"));
        var number = coordinator.starts(
                "concern-handling", Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"));
        var intake = new LinkedHashMap<>(Map.of(
                "personName", "Bo Prøve Jensen",
                "ageBand", "ADULT",
                "description", "Han vil ikke mere.",
                "dangerTo", "NONE",
                "personalCrisis", "NO",
                "signBehaviour", "NO",
                "signRelations", "NO",
                "signAttitudes", "NO",
                "violenceFascination", "NO"));
        coordinator.answers(number, "intake", intake);
        coordinator.starts(
                "raise-acute-situation",
                Map.of("caseNumber", number.value(), "acuteDescription", "Han står på broen med en taske."));
        return number;
    }

    @Test
    void theOfficerFindsTheCaseOpensTheSummaryAndHandsItOver(Desk desk) {
        var number = aCaseWithDanger();
        var page = desk.tasklist("doegnvagt-751").page();
        page.getByRole(AriaRole.LINK, named("Døgnvagt")).click();

        var numbers = page.locator(".omhu-duty .numbers");
        assertThat(numbers).containsText("112");
        assertThat(numbers).containsText("114");
        assertThat(numbers).containsText("00 00 07 52");
        page.getByLabel("Navn, CPR-nummer eller sagsnummer").fill("Bo Prøve Jenssen");
        search(page).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Vælg, hvorfor du slår op.");
        page.getByLabel("Hvorfor slår du op?").selectOption("CALL");
        search(page).click();
        assertThat(page.locator(".omhu-duty .hits")).containsText("B.P.J.");
        assertThat(page.locator(".omhu-duty")).not().containsText("broen");

        page.getByRole(AriaRole.BUTTON, named("Åbn det akutte overblik for " + number))
                .click();
        var summary = page.locator(".omhu-duty .summary");
        assertThat(summary.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .isFocused();
        assertThat(summary).containsText("Bo Prøve Jensen");
        assertThat(summary).containsText("Han står på broen med en taske.");
        assertThat(summary).containsText("Akut situation i gang");
        Pictures.take(page, "duty", page.locator(".omhu-duty h1"));

        var inHand = page.getByRole(AriaRole.FORM, named("Sag " + number));
        inHand.getByRole(AriaRole.BUTTON).click();
        assertThat(inHand.getByRole(AriaRole.ALERT)).containsText("Hvad skal dagen vide om sagen?");
        inHand.getByLabel("Hvad skal dagen vide om sagen?").fill("Politiet har talt med ham.");
        inHand.getByRole(AriaRole.BUTTON).click();
        page.getByText("Sag %s er overleveret.".formatted(number)).waitFor();
        assertThat(inHand).hasCount(0);

        var coordinator = desk.tasklist("tovholder-751");
        var form = coordinator.take(number, "Læs døgnvagtens overlevering");
        assertThat(coordinator.page().locator(".task-card")).containsText("Politiet har talt med ham.");
        coordinator.page().getByLabel("Sagen fortsætter, som den er").check();
        coordinator.complete(form);
    }

    @Test
    void offDutyThePageShowsTheNumbersAndTheNextDuty(Desk desk) {
        nights.nobodyOnDuty();
        nights.onDuty(
                "doegnvagt-751",
                Instant.now().plus(Duration.ofHours(3)),
                Instant.now().plus(Duration.ofHours(9)),
                "751");

        var page = desk.tasklist("doegnvagt-751").page();
        page.getByRole(AriaRole.LINK, named("Døgnvagt")).click();

        assertThat(page.getByText("Du har ikke vagt nu.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        assertThat(page.getByText("Din næste vagt begynder")).isVisible();
        assertThat(page.locator(".omhu-duty .numbers")).containsText("112");
        assertThat(search(page)).hasCount(0);
    }

    @Test
    void theManagerPutsASharedOfficerInTheRosterAndTheOtherManagerTakesTheOwnPartOut(Desk desk) {
        nights.nobodyOnDuty();
        int nextYear = 1 + LocalDate.now(ZoneId.of("Europe/Copenhagen")).getYear();
        var page = desk.tasklist("leder-751").page();
        page.getByRole(AriaRole.LINK, named("Vagtplan")).click();
        assertThat(page.getByText("Der står ingen på vagtplanen.").first()).isVisible();

        page.getByLabel("Hvem har vagt?").selectOption("doegnvagt-faelles");
        page.getByLabel("Randers").check();
        page.getByLabel("Fra dato").fill("24.12." + nextYear);
        page.getByLabel("Klokken (fra)").fill("16.00");
        page.getByLabel("Til dato").fill("25.12." + nextYear);
        page.getByLabel("Klokken (til)").fill("i morgen");
        save(page).click();
        assertThat(page.getByLabel("Til dato")).hasAttribute("aria-invalid", "true");
        page.getByLabel("Klokken (til)").fill("8");
        save(page).click();

        page.getByText("Vagten står på vagtplanen.").waitFor();
        var row = page.locator(".omhu-roster tbody tr").first();
        assertThat(row).containsText("24. december " + nextYear + " 16:00");
        assertThat(row).containsText("25. december " + nextYear + " 08:00");
        Pictures.take(page, "duty-roster");

        var other = desk.tasklist("leder-730").page();
        other.evaluate("() => { location.hash = '#/duty-roster'; }");
        var theirs = other.locator(".omhu-roster tbody tr").first();
        theirs.getByRole(AriaRole.BUTTON).click();
        assertThat(theirs).containsText("slutter den nu for jeres kommune");
        theirs.getByText("Ja, fjern vagten").click();
        other.getByText("Vagten er fjernet fra jeres vagtplan.").waitFor();
        page.reload();
        assertThat(page.locator(".omhu-roster tbody tr").first()).containsText("24. december " + nextYear);
    }

    private static Locator search(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("Søg"));
    }

    private static Locator save(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("Sæt på vagtplanen"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
