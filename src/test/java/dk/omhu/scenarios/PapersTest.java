package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Disclosures;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.Documents;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.papers.Pdf;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The papers of a case: what they say, that they stay as they are, and whose template they are written from. */
class PapersTest extends Scenario {
    private static final String OWNERS = "Papirer fra procesejeren";

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    @Autowired
    Disclosures disclosures;

    @Autowired
    PaperSteps steps;

    @AfterEach
    void theBundledTemplatesAgain() {
        var repository = world.engine().getRepositoryService();
        repository
                .createDeploymentQuery()
                .deploymentName(OWNERS)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void eachInvitedAuthorityGetsALetterWithWhatWasSharedWithItAndNothingElse() {
        var called = aConcern().inTheInfohus().invited("psychiatry", "ssp-consultant");

        assertThat(papers(called.number()))
                .extracting(Document::recipient, Document::title, Document::fileName)
                .containsExactlyInAnyOrder(
                        tuple("psychiatry", "Invitation til Psykiatrien", "invitation-" + called.number() + ".pdf"),
                        tuple(
                                "ssp-consultant",
                                "Invitation til SSP-konsulent",
                                "invitation-" + called.number() + ".pdf"));
        for (var paper : papers(called.number())) {
            var pdf = Pdf.read(content(paper));
            var shared = transaction.execute(status -> disclosures.to(paper.recipient(), called.number()));
            assertThat(shared).isNotEmpty();
            for (var given : shared) {
                assertThat(pdf.text()).contains(one(given.shared()), one(given.purpose()), one(given.necessity()));
            }
            assertThat(pdf.text())
                    .contains("Aarhus Kommune", called.number().value(), "Svar senest ")
                    .doesNotContain("politiet", one(personName(called.number())))
                    .doesNotContainPattern("(?i)ekstrem|radikal");
            assertThat(pdf.language()).isEqualTo("da-DK");
            assertThat(pdf.marked()).isTrue();
        }
    }

    @Test
    void whatIsSharedForPreventionIsMarkedAsNotForInvestigation() {
        var called = aConcern().inTheInfohus().invited("psychiatry");

        var preventive = transaction.execute(status -> disclosures.to("psychiatry", called.number())).stream()
                .filter(given -> List.of("SSP", "PSP", "KSP").contains(given.basis()))
                .count();
        assertThat(Pdf.read(content(papers(called.number()).get(0)))
                        .text()
                        .split(Pattern.quote("Må ikke bruges til at efterforske en straffesag"), -1))
                .hasSize((int) preventive + 1);
    }

    @Test
    void theJournalNamesThePaperAndItsFingerprint() {
        var called = aConcern().inTheInfohus().invited("psychiatry");

        var paper = papers(called.number()).get(0);
        var entry = values(called.number()).entries().stream()
                .filter(one -> one.sequence() == paper.sequence())
                .findFirst()
                .orElseThrow();
        assertThat(entry.kind()).isEqualTo(JournalEntry.Kind.RECORD);
        assertThat(entry.author()).isEqualTo(COORDINATOR);
        assertThat(entry.values().get("documentTitle").value()).isEqualTo("Invitation til Psykiatrien");
        assertThat(entry.values().get("documentDigest").value()).isEqualTo(paper.sha256());
        assertThat(entry.values()).doesNotContainKey("documentRemark");
    }

    @Test
    void theRecommendationHoldsTheNineJudgementsInWords() {
        var called = aConcern().inTheInfohus().assessedAlone("TARGETED_MEASURE");

        var paper = papers(called.number()).get(0);
        assertThat(paper.recipient()).isNull();
        assertThat(paper.fileName()).isEqualTo("anbefaling-" + called.number() + ".pdf");
        var pdf = Pdf.read(content(paper));
        var written = values(called.number());
        assertThat(pdf.text())
                .contains(
                        "Infohuset anbefaler; hver myndighed beslutter selv",
                        "En målrettet forebyggende indsats",
                        one(written.text("recommendationText").orElseThrow()),
                        one(written.text("mainProblems").orElseThrow()),
                        "Voldsparathed",
                        "Psykisk sårbarhed",
                        "Nogen bekymring")
                .doesNotContainPattern("(?i)ekstrem|radikal|alene|TARGETED|SOME_CONCERN");
        assertThat(pdf.text().split(Pattern.quote("Nogen bekymring"), -1)).hasSize(10);
    }

    @Test
    void aRecommendationThatRestsOnAnAnswerGivenUnderParagraph115IsMarked() {
        var marked = aConcern().inTheInfohus().invited("psychiatry").contributes("psychiatry");
        marked.runJobs().assessed().recommended("GENERAL_SUPPORT");
        var alone = aConcern().inTheInfohus().assessedAlone("GENERAL_SUPPORT");

        assertThat(Pdf.read(content(recommendation(marked.number()))).text())
                .contains("Må ikke bruges til at efterforske en straffesag");
        assertThat(Pdf.read(content(recommendation(alone.number()))).text()).doesNotContain("efterforske");
    }

    private Document recommendation(CaseNumber number) {
        return papers(number).stream()
                .filter(paper -> paper.kind() == Document.Kind.RECOMMENDATION)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPaperCannotBeChangedAndOneThatWasIsNotHandedOut() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        var paper = papers(called.number()).get(0);

        assertThatThrownBy(() -> sql.sql("update document set title = 'x'").update())
                .hasMessageContaining("never changed");
        sql.sql("alter table document disable trigger document_stands").update();
        try {
            sql.sql("update document set content = 'x'::bytea where id = :id")
                    .param("id", paper.id())
                    .update();
        } finally {
            sql.sql("alter table document enable trigger document_stands").update();
        }
        assertThatThrownBy(() -> content(paper)).hasMessageContaining("not what was recorded");
    }

    @Test
    void aPaperThatIsNotKeptIsNotInTheJournalEither() {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        var before = values(called.number()).lastSequence();

        transaction.executeWithoutResult(status -> {
            writeInvitations(called.number());
            status.setRollbackOnly();
        });

        assertThat(papers(called.number())).hasSize(1);
        assertThat(values(called.number()).lastSequence()).isEqualTo(before);
    }

    @Test
    void anOwnersTemplateIsUsedFromThenOnAndEarlierPapersStayAsTheyAre() throws Exception {
        var called = aConcern().inTheInfohus().invited("psychiatry");
        var earlier = content(papers(called.number()).get(0));

        deploy(template().replace("Det beder vi jer om", "Vi håber på jeres hjælp"));
        writeInvitations(called.number());

        var both = papers(called.number());
        assertThat(both).hasSize(2);
        assertThat(content(both.get(0))).isEqualTo(earlier);
        assertThat(Pdf.read(content(both.get(1))).text())
                .contains("Vi håber på jeres hjælp")
                .doesNotContain("Det beder vi jer om");
        assertThat(remark(both.get(1))).isNull();

        deploy(template().replace("Det beder vi jer om", "Tredje udgave"));
        writeInvitations(called.number());
        assertThat(Pdf.read(content(papers(called.number()).get(2))).text()).contains("Tredje udgave");
    }

    @Test
    void aBrokenTemplateStopsNoCaseAndTheJournalSaysSo() throws Exception {
        var called = aConcern().inTheInfohus().invited("psychiatry");

        for (var template : List.of(
                "<p>aldrig lukket",
                template().replace("{{date}}", "{{personName}}"),
                template().replace("<h1>", "<img src=\"file:///etc/passwd\" alt=\"\"/><h1>"),
                "x".repeat(300_000))) {
            deploy(template);
            writeInvitations(called.number());
        }

        var broken = papers(called.number()).subList(1, 5);
        assertThat(broken).allSatisfy(paper -> {
            assertThat(Pdf.read(content(paper)).text()).contains("Det beder vi jer om");
            assertThat(remark(paper))
                    .startsWith("Skabelonen invitation.html kunne ikke bruges: ")
                    .endsWith("Husets egen skabelon er brugt.");
        });
        assertThat(broken.stream().map(this::remark))
                .anyMatch(remark -> remark.contains("personName"))
                .anyMatch(remark -> remark.contains("<img>"));
    }

    /** Nobody in the file name, the title or the engine. */
    @Test
    void nothingOfThePaperReachesTheEngine() {
        var called = aConcern().inTheInfohus().invited("psychiatry");

        assertThat(sql.sql(
                                "select count(*) from act_ge_bytearray where name_ like '%.pdf' or encode(bytes_, 'escape') like '%PDF-1%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void writeInvitations(CaseNumber number) {
        steps.run(COORDINATOR, "writeInvitation", number);
    }

    private List<Document> papers(CaseNumber number) {
        return transaction.execute(status -> documents.of(number));
    }

    private byte[] content(Document paper) {
        return transaction.execute(status -> documents.content(paper));
    }

    private String remark(Document paper) {
        return values(paper.number()).entries().stream()
                .filter(entry -> entry.sequence() == paper.sequence())
                .map(entry -> entry.values().get("documentRemark"))
                .filter(java.util.Objects::nonNull)
                .map(value -> String.valueOf(value.value()))
                .findFirst()
                .orElse(null);
    }

    private String personName(CaseNumber number) {
        return values(number).text("personName").orElse("Ingen kender navnet");
    }

    private static String one(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String template() throws IOException {
        return Files.readString(Path.of("papers/invitation.html"));
    }

    /** As Modeler does: multipart to the engine's REST API, with the owner's own sign-in. */
    private void deploy(String template) throws Exception {
        var form = part("deployment-name", "", OWNERS)
                + part("deployment-source", "", "Camunda Modeler")
                + part("enable-duplicate-filtering", "", "true")
                + part("invitation.html", "; filename=\"invitation.html\"", template)
                + "--x--\r\n";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString("procesejer:procesejer"
                                                                .getBytes(StandardCharsets.UTF_8)))
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String part(String name, String file, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n".formatted(name, file, content);
    }
}
