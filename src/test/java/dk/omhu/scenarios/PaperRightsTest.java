package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.Documents;
import dk.omhu.caseview.WebSession;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who opens which paper in the tab Sagen, through the web app's own session. */
class PaperRightsTest extends Scenario {
    private static final String PATH = "/camunda/api/omhu/cases/by-task/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** User, whose task, then the answers for psychiatry's invitation, the SSP consultant's, and the recommendation. */
    private static final String MATRIX = """
            tovholder-751       tovholder   200 200 200
            leder-751           leder       200 200 200
            leder-751           tovholder   403 403 403
            psykiatri-751       psykiatri   200 404 404
            ssp-751             ssp         404 200 404
            ssp-751             psykiatri   404 404 404
            psykiatri-751       ssp         404 404 404
            psykiatri-751       tovholder   404 404 404
            tovholder-751       psykiatri   404 404 404
            dobbelt-751         tovholder   200 200 200
            kriminalforsorg-751 psykiatri   404 404 404
            boern-751           tovholder   404 404 404
            underretning-751    tovholder   404 404 404
            politi-oestjylland  tovholder   404 404 404
            politi-koebenhavn   tovholder   404 404 404
            tovholder-730       tovholder   404 404 404
            leder-730           leder       404 404 404
            psykiatri-730       psykiatri   404 404 404
            job-751             tovholder   404 404 404
            voksen-751          tovholder   404 404 404
            procesejer          tovholder   404 404 404
            admin               tovholder   404 404 404
            """;

    @LocalServerPort
    int port;

    @Autowired
    Documents documents;

    @Autowired
    PaperSteps steps;

    private PlayedCase called;
    private CaseNumber number;

    /** Two authorities have their task, the coordinator has one, and the manager one for a clock that ran out. */
    @BeforeEach
    void papersOfACase() {
        called = aConcern();
        called.waitUntilMissed("intake");
        called.inTheInfohus().invited("psychiatry", "ssp-consultant");
        number = called.number();
        send(COORDINATOR, "new-information", Filled.newInformation(number));
        steps.run(COORDINATOR, "writeRecommendation", number);
    }

    @Test
    void theAnswersAre() {
        for (var row : MATRIX.lines().toList()) {
            var cells = row.split("\\s+");
            var session = new WebSession(port, cells[0]);
            for (int i = 0; i < 3; i++) {
                var paper = papers().get(i);
                var answer = session.get(path(task(cells[1]), paper.id()));
                assertThat(answer.statusCode()).as("%s, document %d", row, i).isEqualTo(Integer.parseInt(cells[2 + i]));
                assertThat(answer.body().startsWith("%PDF")).isEqualTo(answer.statusCode() == 200);
                assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            }
        }
        assertThat(opened("psykiatri-751"))
                .containsExactly("document " + papers().get(0).id());
        assertThat(opened("ssp-751"))
                .containsExactly("document " + papers().get(1).id());
        assertThat(opened(COORDINATOR)).hasSize(3);
        assertThat(opened("tovholder-730")).isEmpty();
    }

    @Test
    void itIsSavedUnderANeutralNameAndOpenedByNoSignInButTheSession() {
        var path = path(task("psykiatri"), papers().get(0).id());

        var answer = new WebSession(port, "psykiatri-751").get(path);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"invitation-" + number + ".pdf\"");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(new WebSession(port, "").get(path).statusCode()).isEqualTo(401);
        assertThat(new Rest(port, "psykiatri-751").get(path).status()).isEqualTo(401);
        assertThat(new WebSession(port, "psykiatri-751").post(path).statusCode())
                .isEqualTo(405);
        assertThat(new WebSession(port, "psykiatri-751")
                        .get(path(task("psykiatri"), 999_999))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new WebSession(port, COORDINATOR)
                        .get(PATH + task("tovholder") + "/documents/1e5")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPaperOfAnotherCaseIsNotReachedThroughOnesOwnTask() {
        var other = aConcern().inTheInfohus().invited("psychiatry");
        var foreign =
                transaction.execute(status -> documents.of(other.number())).get(0);

        assertThat(new WebSession(port, "psykiatri-751")
                        .get(path(task("psykiatri"), foreign.id()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new WebSession(port, COORDINATOR)
                        .get(path(task("tovholder"), foreign.id()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTabListsWhatTheReaderMayOpenOnceTheCaseIsOpened() throws Exception {
        assertThat(titles("tovholder-751", "tovholder"))
                .containsExactly(
                        "Invitation til Psykiatrien", "Invitation til SSP-konsulent", "Anbefaling fra infohuset");
        assertThat(titles("psykiatri-751", "psykiatri")).containsExactly("Invitation til Psykiatrien");
        var closed = new WebSession(port, "tovholder-751").get(PATH + task("tovholder"));
        assertThat(JSON.readTree(closed.body()).path("documents")).isEmpty();
    }

    @Test
    void whatWasCalledBackIsNoLongerOpenedByTheRecipientButStaysInTheFile() throws Exception {
        sql.sql("delete from disclosure where case_number = :number and recipient = 'psychiatry'")
                .param("number", number.value())
                .update();

        assertThat(status("psykiatri-751", "psykiatri", 0)).isEqualTo(404);
        assertThat(titles("psykiatri-751", "psykiatri")).isEmpty();
        assertThat(status("ssp-751", "ssp", 1)).isEqualTo(200);
        assertThat(status(COORDINATOR, "tovholder", 0)).isEqualTo(200);
    }

    @Test
    void noAuthorityOpensAPaperOfAClosedCase() {
        sql.sql("update case_file set state = 'CLOSED' where number = :number")
                .param("number", number.value())
                .update();

        assertThat(status("psykiatri-751", "psykiatri", 0)).isEqualTo(404);
        assertThat(status(COORDINATOR, "tovholder", 0)).isEqualTo(200);
    }

    @Test
    void withTheTaskTheInvitationIsGone() {
        var task = task("psykiatri");
        called.by("psykiatri-751", "contribute", Filled.contribution("Vi kender ham."));

        assertThat(new WebSession(port, "psykiatri-751")
                        .get(path(task, papers().get(0).id()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPaperIsNotHandedOutWhereTheLookCannotBeLogged() {
        sql.sql(
                        "create function refuse_paper() returns trigger language plpgsql as $$ begin raise exception 'full disk'; end $$")
                .update();
        sql.sql("create trigger refuse_paper before insert on access_log for each row"
                        + " when (new.act = 'DOCUMENT_OPENED') execute function refuse_paper()")
                .update();
        try {
            var answer = new WebSession(port, COORDINATOR)
                    .get(path(task("tovholder"), papers().get(0).id()));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("%PDF", "full disk");
        } finally {
            sql.sql("drop function refuse_paper cascade").update();
        }
        assertThat(opened(COORDINATOR)).isEmpty();
    }

    private int status(String user, String task, int paper) {
        return new WebSession(port, user)
                .get(path(task(task), papers().get(paper).id()))
                .statusCode();
    }

    private List<String> titles(String user, String task) throws Exception {
        var answer = new WebSession(port, user).post(PATH + task(task) + "/open");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("documents").findValues("title").stream()
                .map(JsonNode::asText)
                .toList();
    }

    private static String path(String task, long document) {
        return PATH + task + "/documents/" + document;
    }

    private String task(String whose) {
        return switch (whose) {
            case "tovholder" -> called.task(COORDINATOR, "readNewInformation").getId();
            case "leder" -> called.task(MANAGER, "handleOverdue").getId();
            default -> called.task(whose + "-751", "contribute").getId();
        };
    }

    /** Psychiatry's invitation, the SSP consultant's, the recommendation. */
    private List<Document> papers() {
        return transaction.execute(status -> documents.of(number)).stream()
                .sorted(java.util.Comparator.comparing(paper -> paper.recipient() == null ? "z" : paper.recipient()))
                .toList();
    }

    private List<String> opened(String user) {
        return sql.sql("""
                        select distinct what from access_log
                        where case_number = :number and user_id = :user and act = 'DOCUMENT_OPENED'""")
                .param("number", number.value())
                .param("user", user)
                .query(String.class)
                .list();
    }
}
