package dk.omhu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.OmhuTest;
import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.ContactLocks;
import dk.omhu.casefile.PoliceHolds;
import dk.omhu.caseview.WebSession;
import dk.omhu.chain.Tampering;
import dk.omhu.papers.LogExcerpt;
import dk.omhu.scenarios.CaseWorld;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads the log, what it tells and what not, and what the person a case is about is given of it. */
@OmhuTest
class InsightTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/camunda/api/omhu/insight";
    private static final String DPO = "dpo-751";
    private static final String MANAGER = "leder-751";

    @LocalServerPort
    int port;

    @Autowired
    CaseWorld world;

    @Autowired
    PoliceHolds holds;

    @Autowired
    ContactLocks locks;

    @Autowired
    NightlyCheck nightly;

    @Autowired
    Tampering tampering;

    @Autowired
    CaseBars bars;

    @Autowired
    AccessLog accessLog;

    @Autowired
    Callers callers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private CaseNumber number = new CaseNumber("751-2000-000001");

    @BeforeEach
    void aCase() {
        number = world.aChildReceived(Map.of("personName", "Bo Plantet Jensen"));
    }

    private HttpResponse<String> post(String user, String municipality, String path, Map<String, ?> body) {
        try {
            return new WebSession(port, user)
                    .send("POST", PATH + "/" + municipality + "/" + path, JSON.writeValueAsString(body));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode rows(String user, String path, Map<String, ?> body) throws IOException {
        var answer = post(user, "751", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("rows");
    }

    private List<String> acts(String user) {
        return sql.sql("select act from access_log where user_id = :user order by id")
                .param("user", user)
                .query(String.class)
                .list();
    }

    @Test
    void whoHasSeenTheCaseIsToldInPlainDanishAndNothingOfTheCase() throws IOException {
        var answer = post(DPO, "751", "case", Map.of("caseNumber", number.value()));

        var rows = JSON.readTree(answer.body()).path("rows");
        assertThat(answer.body()).doesNotContain("Plantet").contains("Sendte en formular", "Infohustovholder, kommune");
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.path("words").asText()).startsWith("Fik en opgaves formular vist");
            assertThat(row.path("userId").asText()).isEqualTo("tovholder-751");
            assertThat(row.path("task").asText()).isEqualTo("Modtag bekymringen");
            assertThat(row.path("outside").asBoolean()).isFalse();
        });
        assertThat(acts(DPO)).contains("LOG_OF_CASE_READ");
        assertThat(rows(MANAGER, "of-the-log", Map.of()))
                .as("the manager sees what the officer looked up")
                .anySatisfy(row -> assertThat(row.path("userId").asText()).isEqualTo(DPO));
    }

    @Test
    void whatAUserHasLookedAtAndWhatWasOutsideOwnCases() throws IOException {
        var task = world.tasks("boern-751", number, "assessWithin24Hours");
        var desk = world.tasks("underretning-751", number, "assessWithin24Hours");
        var seen = task.isEmpty() ? desk : task;
        var user = task.isEmpty() ? "underretning-751" : "boern-751";
        assertThat(seen).isNotEmpty();
        assertThat(new WebSession(port, user)
                        .post("/camunda/api/omhu/cases/by-task/" + seen.get(0).getId() + "/open")
                        .statusCode())
                .isEqualTo(200);

        assertThat(rows(DPO, "user", Map.of("userId", user)))
                .anySatisfy(row -> assertThat(row.path("words").asText()).contains("fanen Sagen (dele: bekymring"));
        assertThat(rows(DPO, "list", Map.of("list", "OUTSIDE")))
                .as("opened without having the task")
                .anySatisfy(row -> {
                    assertThat(row.path("userId").asText()).isEqualTo(user);
                    assertThat(row.path("caseNumber").asText()).isEqualTo(number.value());
                    assertThat(row.path("outside").asBoolean()).isTrue();
                });
    }

    /** A refusal is on record with the municipality whose case it was, and says no more than it did. */
    @Test
    void failedAttemptsAreOnRecord() throws IOException {
        var answer = post("dpo-730", "730", "case", Map.of("caseNumber", number.value()));
        assertThat(answer.statusCode()).isEqualTo(404);
        var unknown = post("dpo-730", "730", "case", Map.of("caseNumber", "751-2026-999999"));
        assertThat(unknown.body()).isEqualTo(answer.body());
        assertThatThrownBy(() -> world.start("tovholder-730", "case-note", Map.of("caseNumber", number.value())))
                .isInstanceOf(RuntimeException.class);

        assertThat(rows(DPO, "list", Map.of("list", "REFUSED")))
                .extracting(row -> row.path("userId").asText())
                .contains("dpo-730", "tovholder-730");
        assertThat(sql.sql("select count(*) from access_log where case_number = '751-2026-999999'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Case, user, list, log of the log, check, excerpt, decision on names. */
    @ParameterizedTest
    @CsvSource({
        "dpo-751,             751, 200 200 200 200 200 200 403",
        "leder-751,           751, 403 403 403 200 403 200 200",
        "dobbelt-751,         751, 403 403 403 200 403 200 200",
        "tovholder-751,       751, 403 403 403 403 403 403 403",
        "styregruppe-751,     751, 403 403 403 403 403 403 403",
        "politi-oestjylland,  751, 403 403 403 403 403 403 403",
        "procesejer,          751, 404 404 404 404 404 404 404",
        "dpo-730,             751, 404 404 404 404 404 404 404",
        "leder-730,           751, 404 404 404 404 404 404 404",
        "'',                  751, 401 401 401 401 401 401 401"
    })
    void whoMay(String user, String municipality, String statuses) {
        var of = Map.of("caseNumber", number.value());
        var answers = List.of(
                post(user, municipality, "case", of),
                post(user, municipality, "user", Map.of("userId", "tovholder-751")),
                post(user, municipality, "list", Map.of("list", "ROLES")),
                post(user, municipality, "of-the-log", Map.of()),
                post(user, municipality, "check", Map.of()),
                post(user, municipality, "export", of),
                post(
                        user,
                        municipality,
                        "names",
                        Map.of(
                                "caseNumber",
                                number.value(),
                                "names",
                                false,
                                "reason",
                                "Ingen grund til at nævne dem")));

        assertThat(answers.stream().map(answer -> String.valueOf(answer.statusCode())))
                .containsExactly(statuses.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "case, '{\"caseNumber\": \"\"}', 404",
        "case, '{\"caseNumber\": \"751-2026-999999\"}', 404",
        "user, '{}', 400",
        "user, '{\"userId\": \"x\", \"from\": \"2026-13-01\"}', 400",
        "user, '{\"userId\": \"x\", \"from\": \"2026-11-02\", \"to\": \"2026-11-01\"}', 400",
        "list, '{\"list\": \"ALL\"}', 400",
        "list, '[', 400",
        "case, 'null', 404"
    })
    void whatCannotBeReadIsRefused(String path, String body, int status) {
        assertThat(new WebSession(port, DPO)
                        .send("POST", PATH + "/751/" + path, body)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void theExcerptNamesNobodyUntilAManagerDecidedSo() {
        var of = Map.of("caseNumber", number.value());
        var before = post(DPO, "751", "export.csv", of);
        assertThat(before.body())
                .contains("Infohustovholder, kommune", "Behandling af sagen")
                .doesNotContain("Medarbejder", "tovholder-751", "Plantet", "Modtag bekymringen");
        assertThat(before.headers().firstValue("Content-Disposition").orElse(""))
                .contains("log-" + number + ".csv");

        assertThat(post(MANAGER, "751", "names", Map.of("caseNumber", number.value(), "names", true, "reason", "Nej"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                MANAGER,
                                "751",
                                "names",
                                Map.of(
                                        "caseNumber",
                                        number.value(),
                                        "names",
                                        true,
                                        "reason",
                                        "Borgeren er truet af en ansat"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(post(DPO, "751", "export.csv", of).body()).contains("Medarbejder");
        assertThat(post(MANAGER, "751", "export.pdf", of).body()).startsWith("%PDF");
        assertThat(acts(MANAGER)).contains("LOG_NAMES_DECIDED", "LOG_EXPORTED");
    }

    /** What the police have to do with is left out; that it is, is said only when it tells nothing any more. */
    @Test
    void entriesUnderPoliceConsultationAreWithheld() throws IOException {
        var of = Map.of("caseNumber", number.value());
        transaction.executeWithoutResult(status -> holds.begin(number, "test"));
        post(DPO, "751", "case", of);

        var silent = post(MANAGER, "751", "export.csv", of).body();
        var preview = JSON.readTree(post(MANAGER, "751", "export", of).body());
        assertThat(silent).doesNotContain(LogExcerpt.LEFT_OUT, "Tilsyn med adgangen");
        assertThat(preview.path("withheld").asInt()).isPositive();
        assertThat(preview.path("toldOf").asBoolean()).isFalse();

        transaction.executeWithoutResult(status -> holds.end(number, "test"));
        assertThat(post(MANAGER, "751", "export.csv", of).body())
                .contains(LogExcerpt.LEFT_OUT)
                .doesNotContain("oliti");

        transaction.executeWithoutResult(status -> {
            locks.set(number, ContactLocks.Cause.POLICE_ALONE, LocalDate.of(2999, 1, 1), MANAGER, null);
            locks.lift(number, MANAGER);
        });
        assertThat(post(MANAGER, "751", "export.csv", of).body())
                .as("that the police had it alone is told by no letter")
                .doesNotContain(LogExcerpt.LEFT_OUT);
    }

    /** Who is kept from the case learns from its log neither who works on it nor that it is there. */
    @Test
    void whoIsNotImpartialIsAnsweredAsIfThereWereNoCase() throws IOException {
        post(DPO, "751", "case", Map.of("caseNumber", number.value()));
        transaction.executeWithoutResult(status -> bars.bar(number, MANAGER, CaseBars.Cause.FAMILY));

        for (var path : List.of("export", "export.csv", "export.pdf", "names")) {
            var answer = post(MANAGER, "751", path, decision(number.value()));
            var unknown = post(MANAGER, "751", path, decision("751-2026-999999"));

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(unknown.body());
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> refusedAsBarred(MANAGER) == 4);
        assertThat(sql.sql("select count(*) from log_names_decision where case_number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        var log = JSON.readTree(post(MANAGER, "751", "of-the-log", Map.of()).body());
        assertThat(cases(log)).doesNotContain(number.value());
        assertThat(log.path("shut").asBoolean()).isTrue();
        var other =
                JSON.readTree(post("dobbelt-751", "751", "of-the-log", Map.of()).body());
        assertThat(cases(other)).contains(number.value());
        assertThat(other.path("shut").asBoolean()).isFalse();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> log(MANAGER)))
                .as("the last line of defence, should a road forget to ask")
                .isInstanceOf(IllegalStateException.class);
    }

    /** A restriction is among the municipality's own people; the officer's own word binds the officer too. */
    @Test
    void aRestrictionDoesNotBindTheOfficerAndTheirOwnWordDoes() throws IOException {
        var of = decision(number.value());
        var writer = Map.of("userId", "tovholder-751");
        transaction.executeWithoutResult(
                status -> bars.restrictTo(number, Set.of("dobbelt-751", "tovholder-751"), "dobbelt-751"));
        try {
            assertThat(post(DPO, "751", "case", of).statusCode()).isEqualTo(200);
            assertThat(post(DPO, "751", "export.csv", of).statusCode()).isEqualTo(200);
            assertThat(cases(JSON.readTree(post(DPO, "751", "user", writer).body())))
                    .contains(number.value());
            assertThat(post(MANAGER, "751", "export", of).statusCode()).isEqualTo(404);
            assertThat(post("dobbelt-751", "751", "export", of).statusCode())
                    .as("named")
                    .isEqualTo(200);
            var aarhus = Set.of(new MunicipalityCode("751"));
            var onDuty = new Caller(MANAGER, Set.of(Role.MANAGER, Role.DUTY_OFFICER), aarhus, aarhus);
            transaction.executeWithoutResult(status -> {
                assertThat(bars.hiddenFrom(onDuty)).doesNotContain(number);
                assertThat(bars.shutTo(onDuty))
                        .as("nobody is on duty for the log")
                        .contains(number);
            });
        } finally {
            transaction.executeWithoutResult(status -> bars.unrestrict(number, "dobbelt-751"));
        }

        transaction.executeWithoutResult(status -> bars.bar(number, DPO, CaseBars.Cause.FRIEND));

        for (var path : List.of("case", "export", "export.csv", "export.pdf")) {
            assertThat(post(DPO, "751", path, of).statusCode()).as(path).isEqualTo(404);
        }
        var seen = JSON.readTree(post(DPO, "751", "user", writer).body());
        assertThat(cases(seen)).doesNotContain(number.value());
        assertThat(seen.path("shut").asBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(10)).until(() -> refusedAsBarred(DPO) == 4);
        assertThat(rows(DPO, "list", Map.of("list", "REFUSED")))
                .noneMatch(row -> row.path("caseNumber").asText().equals(number.value()));
    }

    private static Map<String, ?> decision(String number) {
        return Map.of("caseNumber", number, "names", false, "reason", "Ingen grund til at nævne dem");
    }

    private static List<String> cases(JsonNode answer) {
        return answer.path("rows").findValuesAsText("caseNumber");
    }

    private int refusedAsBarred(String user) {
        return sql.sql("""
                        select count(*) from access_log where act = 'LOOK_REFUSED' and what = 'insight'
                            and purpose = 'BARRED' and user_id = :user and case_number = :number""")
                .param("user", user)
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }

    private void log(String user) {
        accessLog.recordFor(callers.byId(user), AccessLog.Act.LOG_EXPORTED, number, List.of(), null);
    }

    @Test
    void aBrokenChainIsToldToTheOfficerTheSameNight() throws IOException {
        tampering.keep();
        try {
            tampering.with(
                    "delete from chain_anchor",
                    "update access_log set what = 'x' where chain = '751' and sequence = 1");

            nightly.onceADay();

            assertThat(sql.sql("select user_id from notice where kind = 'LOG_CHANGED'")
                            .query(String.class)
                            .list())
                    .containsExactly(DPO);
            var state = new WebSession(port, DPO).get(PATH + "/751").body();
            assertThat(JSON.readTree(state).path("check").path("findings").toString())
                    .contains("log 751, nr. 1: rækken er ændret");
            assertThat(JSON.readTree(state).path("anchors")).isNotEmpty();
        } finally {
            tampering.putBack();
        }
        var made = post(DPO, "751", "check", Map.of()).body();
        assertThat(JSON.readTree(made).path("findings")).isEmpty();
    }
}
