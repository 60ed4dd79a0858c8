package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Organisation;
import dk.omhu.country.Settings.ClosingDay;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manager changes how the municipality works, on a page inside Tasklist; the coordinator reads it. */
@BrowserTest
class SettingsPageTest {
    private static final MunicipalityCode AARHUS = new MunicipalityCode("751");

    @Autowired
    private MunicipalitySettings settings;

    @Autowired
    private JdbcClient sql;

    private int begun;

    @BeforeEach
    void remember() {
        begun = settings.newest(AARHUS).version();
    }

    @AfterEach
    void asItWas() {
        sql.sql("delete from municipality_settings where municipality = '751' and version > ?")
                .param(begun)
                .update();
    }

    @Test
    void theManagerChangesTheOrganisationAndAddsAClosingDayAndSeesWhatChanged(Desk desk) {
        var page = desk.tasklist("leder-751").page();
        page.getByRole(AriaRole.LINK, named("Indstillinger")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Indstillinger for Aarhus")))
                .isVisible();

        page.getByLabel("Fast forum med faste møder").check();
        page.getByLabel("Psykiatrien").check();
        page.getByLabel("Beskæftigelsesindsats").check();
        page.getByLabel("Mindste antal deltagere ved et analysemøde").fill("3");
        var row = "Lukkedag " + (settings.of(AARHUS).closingDays().size() + 1);
        page.getByRole(AriaRole.BUTTON, named("Tilføj en lukkedag")).click();
        assertThat(page.getByRole(AriaRole.GROUP, named(row)).getByLabel("Dato"))
                .isFocused();
        page.keyboard().type("24.12.2028");
        page.keyboard().press("Tab");
        page.keyboard().type("Juleaften");
        page.keyboard().press("Enter");

        var quorum = page.getByLabel("Mindste antal deltagere ved et analysemøde");
        assertThat(quorum).isFocused();
        assertThat(quorum)
                .hasAccessibleDescription(
                        "Ud over tovholderen. 0 betyder, at I ikke kræver et bestemt antal. Skriv et tal fra 0 til 2; flere kan ikke deltage.");
        assertThat(settings.newest(AARHUS).version()).isEqualTo(begun);

        quorum.fill("2");
        save(page).click();
        assertThat(page.getByRole(AriaRole.STATUS).filter(saying("Indstillingerne er gemt.")))
                .isVisible();

        var newest = page.locator(".omhu-settings-history ol > li").first();
        assertThat(newest).containsText("Organisering: fra Møde efter behov til Fast forum med faste møder");
        assertThat(newest).containsText("Lukkedag: fra – til 24. december 2028: Juleaften");
        assertThat(newest).containsText(page.locator(".account").innerText().strip());
        Pictures.take(page, "settings");
        assertThat(settings.of(AARHUS).organisation()).isEqualTo(Organisation.STANDING);
        assertThat(settings.of(AARHUS).standingParticipants()).containsExactlyInAnyOrder("psychiatry", "job-centre");
        assertThat(settings.of(AARHUS).closingDays()).contains(new ClosingDay(LocalDate.of(2028, 12, 24), "Juleaften"));

        page.getByRole(AriaRole.LINK, named("Tilbage til opgaverne")).click();
        page.getByText("Min gruppes opgaver").waitFor();
    }

    @Test
    void aSecondManagerIsToldWhoWasFirst(Desk desk) {
        var first = open(desk.tasklist("leder-751"));
        var second = open(desk.tasklist("dobbelt-751"));
        first.getByLabel("Dage mellem møderne").fill("21");
        save(first).click();
        first.getByText("Indstillingerne er gemt.").waitFor();

        second.getByLabel("Dage mellem møderne").fill("28");
        save(second).click();

        var told = second.getByRole(AriaRole.ALERT).filter(saying("har ændret indstillingerne imens"));
        assertThat(told)
                .containsText("Lederen " + first.locator(".account").innerText().strip());
        assertThat(settings.of(AARHUS).meetingIntervalDays()).isEqualTo(21);
        told.getByRole(AriaRole.BUTTON).click();
        assertThat(second.getByLabel("Dage mellem møderne")).hasValue("21");
    }

    @Test
    void theCoordinatorReadsAndChangesNothing(Desk desk) {
        var tasklist = desk.tasklist("tovholder-751");
        tasklist.page().getByText("Min gruppes opgaver").waitFor();
        assertThat(tasklist.page().getByRole(AriaRole.LINK, named("Indstillinger")))
                .hasCount(0);

        var page = open(tasklist);

        assertThat(page.getByText("Kun kommunens leder kan ændre indstillingerne."))
                .isVisible();
        assertThat(page.getByLabel("Dage mellem møderne")).isDisabled();
        assertThat(page.getByLabel("Fast forum med faste møder")).isDisabled();
        assertThat(save(page)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Tilføj en lukkedag"))).hasCount(0);
    }

    private static Page open(Tasklist tasklist) {
        tasklist.page().evaluate("() => { location.hash = '#/settings'; }");
        tasklist.page()
                .getByRole(AriaRole.HEADING, named("Indstillinger for Aarhus"))
                .waitFor();
        return tasklist.page();
    }

    private static Locator save(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("Gem indstillingerne"));
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
