package dk.omhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.omhu.Rest;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosures;
import dk.omhu.papers.Papers;
import dk.omhu.papers.Pdf;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A coordinator fetches a letter in the tab Sagen. */
@BrowserTest
class PaperTest {
    @Autowired
    private Papers papers;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Test
    void aLetterIsFetchedInTheTabOfTheCaseAndLeavesNothingInTheBrowser(Desk desk) throws IOException {
        var number = aCaseWithALetter();
        var tasklist = desk.tasklist("tovholder-751");
        var page = tasklist.page();
        tasklist.show("Mine opgaver").open(number, "Modtag bekymringen");
        tasklist.tab("Sagen");
        assertThat(page.locator(".omhu-case-head")).isVisible();
        assertThat(page.locator(".omhu-documents")).hasCount(0);

        button(page, "Åbn sagens oplysninger").click();
        assertThat(page.locator(".omhu-documents h4")).hasText("Dokumenter");
        Pictures.take(page, "documents", page.locator(".omhu-documents"));
        var download = page.waitForDownload(
                () -> button(page, "Hent Invitation til Psykiatrien").click());

        assertThat(download.suggestedFilename()).isEqualTo("invitation-" + number + ".pdf");
        assertThat(Pdf.read(Files.readAllBytes(download.path())).text()).contains("Delt med psykiatrien.");
        assertThat(page.getByText("Dokumentet er hentet.")).isVisible();
        assertThat(page.url()).doesNotContain("documents");
        assertThat(tasklist.window().storage()).doesNotContain("Invitation", number.value());
        assertThat(jdbc.queryForObject(
                        "select count(*) from access_log where act = 'DOCUMENT_OPENED' and user_id = 'tovholder-751'",
                        Integer.class))
                .isEqualTo(1);

        jdbc.execute("truncate document");
        button(page, "Hent Invitation til Psykiatrien").click();
        assertThat(page.getByText("Dokumentet findes ikke")).isVisible();
    }

    private static Locator button(Page page, String begin) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(begin));
    }

    private CaseNumber aCaseWithALetter() {
        var number = new Colleague(new Rest(port, "tovholder-751"))
                .starts(
                        "concern-handling",
                        Map.of("municipality", "751", "source", "RELATIVE", "immediateDanger", "false"));
        transaction.executeWithoutResult(status -> {
            disclosures.disclose(
                    number, "psychiatry", "PSP", "Analyse", "Nødvendigt", "Delt med psykiatrien.", "tovholder-751");
            papers.writeInvitation(number, Role.PSYCHIATRY, Instant.now());
        });
        return number;
    }
}
