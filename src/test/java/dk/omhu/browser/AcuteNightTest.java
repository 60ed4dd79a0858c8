package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.duty.Nights;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The guide "An acute night", as the person with the telephone follows it: nobody knows a case number. */
@BrowserTest
class AcuteNightTest {
    private static final String CALL = "Mor ringer: hendes søn er gået ud med en kniv.";

    @Autowired
    Nights nights;

    @AfterEach
    void theRosterOfTheDemo() {
        nights.asEver();
    }

    @Test
    void aCallWithoutACaseIsWrittenDownActedOnAndHandedOver(Desk desk) {
        nights.nobodyOnDuty();
        nights.onDuty(
                "doegnvagt-751",
                Instant.now().minus(Duration.ofHours(1)),
                Instant.now().plus(Duration.ofHours(6)),
                "751");
        var officer = desk.tasklist("doegnvagt-751");

        var report = officer.start("Akut situation");
        assertThat(report.place()).containsText("Akut fare: ring 112 (eller 114) nu. Registrér bagefter.");
        assertThat(report.place()).containsText("00 00 07 52");
        report.write("Hvad sker der?", CALL).tick("Er politiet ringet op?", "Ja");
        Pictures.take(officer.page(), "acute-night");
        officer.begin(report);
        var number = theCaseInHand(officer.page());
        officer.page().getByText("Tilbage til opgaverne").click();

        var child = officer.take(number, "Vurdér barnets situation inden 24 timer");
        assertThat(child.place()).containsText("Akut fare: ring 112 (eller 114) nu.");
        assertThat(child.input("Hvad er der sket, og hvad bekymrer?")).hasValue(CALL);
        officer.complete(child.tick("Er barnets sundhed eller udvikling i fare?", "Ja")
                .tick("Hvad skal der ske?", "Der er brug for akutte skridt nu")
                .write("Hvad er gjort, og af hvem?", "Politiet leder efter ham. Vagten har talt med mor.")
                .write("Begrundelse", "Vi ved ikke, hvor han er.")
                .tick("Er kvitteringen sendt?", "Nej, ikke endnu"));
        officer.complete(officer.take(number, "Registrér politiets svar")
                .tick("Hvem svarer?", "Kommunen skriver, hvad politiet sagde i telefonen")
                .write("Hvem i politiet sagde det, og hvornår?", "Vagtchefen, kl. 4")
                .tick("Hvordan fortsætter sagen?", "Faren er ovre – sagen fortsætter i kommunen"));

        theCaseInHand(officer.page());
        var handOver = officer.page().getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Sag " + number));
        handOver.getByLabel("Hvad skal dagen vide om sagen?").fill("Han er fundet og er hjemme. Ring til mor.");
        handOver.getByRole(AriaRole.BUTTON).click();
        officer.page().getByText("Sag %s er overleveret.".formatted(number)).waitFor();

        var manager = desk.tasklist("leder-751").show("Min gruppes opgaver");
        assertThat(manager.card(number, "Tag ledelsen af den akutte situation")).hasCount(1);
        var day = desk.tasklist("tovholder-751");
        var read = day.take(number, "Læs døgnvagtens overlevering");
        assertThat(read.place()).containsText("Han er fundet og er hjemme. Ring til mor.");
        day.show("Min gruppes opgaver");
        assertThat(day.card(number, "Se tilbage på den akutte situation")).hasCount(1);
    }

    /** Tells the number of the only case of this night. */
    private static CaseNumber theCaseInHand(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Døgnvagt").setExact(true))
                .click();
        var heading = page.locator(".omhu-duty form.in-hand h3");
        assertThat(heading).hasCount(1);
        var number = Pattern.compile("\\d{3}-\\d{4}-\\d{6}").matcher(heading.innerText());
        if (!number.find()) {
            throw new AssertionError(heading.innerText());
        }
        return new CaseNumber(number.group());
    }
}
