package dk.omhu.scenarios;

import static dk.omhu.scenarios.Filled.childAssessment;
import static dk.omhu.scenarios.Filled.childReceipt;
import static dk.omhu.scenarios.PlayedCase.CHILD_CASEWORKER;
import static dk.omhu.scenarios.PlayedCase.CHILD_DESK;
import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.Document;
import dk.omhu.casefile.Documents;
import dk.omhu.papers.Pdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who notified of a child gets a receipt within six hverdage, and it tells nobody anything. */
class ReceiptTest extends Scenario {
    private static final String NAMES_IT = "(?iu).*(ekstrem|radikal|terror|infohus|bekymring).*";

    private static final String PATH = "/camunda/api/omhu/cases/by-task/";

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    private PlayedCase notSent() {
        return aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T12:00:00Z, 2026-04-07T21:59:00Z", // Friday before Palm Sunday: past Maundy Thursday to Easter
        // Monday
        "2026-04-04T21:59:00Z, 2026-04-13T21:59:00Z", // 23:59 on the Saturday before Easter
        "2026-12-23T12:00:00Z, 2027-01-02T22:59:00Z", // Christmas and New Year; the 24th and 31st count
        "2026-11-20T12:00:00Z, 2026-11-27T22:59:00Z" // an ordinary week: the Saturday counts
    })
    void sixHverdageFromReceipt(Instant heard, Instant due) {
        world.pass(Duration.between(world.now(), heard));
        var pupil = notSent();

        assertThat(pupil.task(CHILD_DESK, "sendReceipt").getDueDate().toInstant())
                .isEqualTo(due);
    }

    @Test
    void aReceiptThatIsStillToBeSentIsWrittenAsALetterThatNamesNothing() throws IOException {
        var pupil = notSent();
        var letter = letter(pupil);

        assertThat(letter.title()).doesNotMatch(NAMES_IT);
        assertThat(letter.fileName()).isEqualTo("kvittering-" + pupil.number() + ".pdf");
        var text = Pdf.read(transaction.execute(status -> documents.content(letter)))
                .text();
        assertThat(text)
                .contains(
                        "Vi har modtaget din underretning",
                        "Aarhus Kommune",
                        pupil.number().value());
        assertThat(text.replace('\n', ' ')).doesNotMatch(NAMES_IT);

        pupil.by(CHILD_DESK, "sendReceipt", childReceipt());
        assertThat(pupil.open()).containsExactly("triage");
    }

    @Test
    void aReceiptThatIsSentAtOnceNeedsNoLetter() {
        var pupil = aPupilOf14().by(CHILD_DESK, "assessWithin24Hours", childAssessment("NO_GROUNDS", true));

        assertThat(letters(pupil)).isEmpty();
    }

    @Test
    void whatTheDeskWritesInItNamesNothingEither() {
        var pupil = aPupilOf14();
        var telling = childAssessment("NO_GROUNDS", true).but("receiptText", "Vi ser ingen tegn på ekstremisme.");

        assertThat(pupil.refusal(CHILD_DESK, "assessWithin24Hours", telling)).contains("Kvitteringen må ikke nævne");
    }

    @Test
    void howItWasSentIsSaidAndADayThatIsToComeIsRefused() {
        var pupil = aPupilOf14();
        var form = childAssessment("NO_GROUNDS", true);
        assertThat(pupil.refusal(
                        CHILD_DESK,
                        "assessWithin24Hours",
                        form.but("receiptSentAt", LocalDate.now().plusDays(3).toString())))
                .contains("ligger i fremtiden");
        assertThat(pupil.refusal(
                        CHILD_DESK,
                        "assessWithin24Hours",
                        form.without("receiptSentAt").without("receiptHow")))
                .contains("Hvordan?");
        pupil.by(CHILD_DESK, "assessWithin24Hours", form.but("receiptHow", "ANONYMOUS"));
        assertThat(pupil.open()).containsExactly("triage");
    }

    @Test
    void noTemplateOfAReceiptNamesExtremismAndNoTextThatTheFormOffers() throws IOException {
        for (var file :
                new String[] {"papers/receipt.html", "forms/child-receipt.form", "forms/child-tell-reporter.form"}) {
            assertThat(Files.readString(Path.of(file)).replaceAll("\\s+", " "))
                    .as(file)
                    .doesNotContainPattern("(?iu)ekstrem|radikal|terror|infohus");
        }
        var offered = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(Path.of("forms/child-assessment.form").toFile())
                .findValuesAsText("defaultValue");
        assertThat(offered).isNotEmpty().noneMatch(text -> text.matches(NAMES_IT));
    }

    @Test
    void theReceiptOpensToWhoKnowsTheReporterAndToNobodyElse() {
        var pupil = notSent().by(CHILD_DESK, "sendReceipt", childReceipt());

        assertThat(values(pupil.number())
                        .latest("receiptHow")
                        .orElseThrow()
                        .value()
                        .part())
                .isEqualTo(dk.omhu.casefile.Part.REPORTER);
        assertThat(world.tasks(CHILD_CASEWORKER, pupil.number(), "sendReceipt")).isEmpty();
        assertThat(world.tasks(COORDINATOR, pupil.number(), "sendReceipt")).isEmpty();
    }

    private Document letter(PlayedCase played) {
        return letters(played).stream()
                .filter(document -> document.kind() == Document.Kind.RECEIPT)
                .findFirst()
                .orElseThrow();
    }

    private List<Document> letters(PlayedCase played) {
        return transaction.execute(status -> documents.of(played.number()));
    }
}
