package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guide for the child desk, on the screen: the 24 hours, the receipt, the screening. */
@BrowserTest
class ChildDeskTest {
    private static final String WORRY = "Ida tegner voldelige symboler og er ude om natten.";

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));

    @LocalServerPort
    int port;

    @Test
    void aNotificationIsAssessedReceiptedAndScreened(Desk desk) {
        var number = aTeacherCalls();

        var childDesk = desk.tasklist("underretning-751");
        var assessment = childDesk.take(number, "Vurdér barnets situation inden 24 timer");
        assertThat(assessment.input("Hvad er der sket, og hvad bekymrer?")).hasValue(WORRY);
        assertThat(assessment.field("Hvordan?")).hasCount(0);
        assessment
                .tick("Er barnets sundhed eller udvikling i fare?", "Nej")
                .tick("Hvad skal der ske?", "Screening hos børn og unge")
                .write("Begrundelse", "Hun sover ude.")
                .tick("Er kvitteringen sendt?", "Nej, ikke endnu");
        Pictures.take(
                childDesk.page(),
                "child-assessment",
                assessment.in("Vurdering inden 24 timer").place());
        childDesk.complete(assessment);

        var receipt = childDesk.take(number, "Send kvittering til den, der underrettede");
        assertThat(receipt.input("Kvittering")).hasValue(Pattern.compile("^Vi har modtaget"));
        assertThat(receipt.input("Navn")).hasValue("Lise Lærer");
        receipt.choose("Hvordan?", "Digital Post");
        receipt.send();
        assertThat(receipt.refusal()
                        .or(receipt.place().locator(".fjs-form-field-error"))
                        .first())
                .isVisible();
        childDesk.complete(receipt.date("Sendt den", TODAY));

        var caseworker = desk.tasklist("boern-751");
        var screening = caseworker.take(number, "Screen underretningen");
        assertThat(screening.input("Vurderingen inden 24 timer")).hasValue("Hun sover ude.");
        screening
                .choose("Hvad skal der ske for barnet?", "Børnefaglig undersøgelse")
                .write("Begrundelse", "Der er mere, vi ikke ved.")
                .tick("Skal en indsats begynde, før undersøgelsen er færdig?", "Nej")
                .tick("Er barnets egen mening indhentet?", "Nej, men det er aftalt");
        caseworker.complete(screening);

        caseworker.show("Min gruppes opgaver");
        assertThat(caseworker.card(number, "Undersøg barnets situation")).hasCount(1);
    }

    private CaseNumber aTeacherCalls() {
        var coordinator = new Colleague(new Rest(port, "tovholder-751"));
        var number = coordinator.starts(
                "concern-handling",
                Map.of("municipality", "751", "source", "PROFESSIONAL", "immediateDanger", "false"));
        var intake = new HashMap<>(Map.of(
                "reporterName", "Lise Lærer",
                "personName", "Ida Prøve Holm",
                "personBirthDate", "2011-03-04",
                "ageBand", "AGE_15_17",
                "description", WORRY,
                "dangerTo", "NONE",
                "personalCrisis", "YES"));
        for (var sign : new String[] {"signBehaviour", "signRelations", "signAttitudes", "violenceFascination"}) {
            intake.put(sign, "NO");
        }
        coordinator.answers(number, "intake", intake);
        return number;
    }
}
