package dk.omhu.scenarios;

import static dk.omhu.scenarios.PlayedCase.COORDINATOR;
import static dk.omhu.scenarios.PlayedCase.DUTY_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.Rest;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.caseview.WebSession;
import dk.omhu.engine.EngineTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Names, numbers and sentences planted in the forms of danger, duty, family, consent and complaint, errors among them:
 * afterwards neither a table of the engine, nor what is sent by mail, nor a clock, nor the log holds one of them.
 */
@ExtendWith(OutputCaptureExtension.class)
class PlantedNamesInTheNightTest extends Scenario {
    private static final String NAME = "Balthazar Nattely";
    private static final String CHILD = "Ottilie Nattely";
    private static final String CPR = "0203144329";
    private static final String SENTENCE = "Lakridspiben lå under bedstefars kontrabas";
    private static final List<String> PLANTED =
            List.of("Balthazar", "Nattely", "Ottilie", CPR, "020314-4329", "Lakridspiben", "kontrabas");

    /** Ours, that tell who is to do what: nobody whom a case is about stands there. */
    private static final List<String> NEUTRAL = List.of(
            "notice", "clock", "clock_pause", "clock_move", "digest", "access_log", "duty_case", "related_case");

    @LocalServerPort
    int port;

    @Test
    void onlyTheCaseFileKnowsThem(CapturedOutput output) {
        var played = aConcern("PROFESSIONAL")
                .received(Filled.intakeAboutChild()
                        .but("signBehaviour", "YES")
                        .but("personName", NAME)
                        .but("description", SENTENCE));
        var number = played.number();
        danger(played);
        send(
                COORDINATOR,
                "register-consent",
                Filled.consentFrom(number, "CUSTODY_1", "MEASURE", "SHARING")
                        .but("consentWhat", SENTENCE)
                        .but("consentToWhom", NAME));
        send(COORDINATOR, "withdraw-consent", Filled.withdrawn(number, "CUSTODY_1", "MEASURE"));
        send(
                COORDINATOR,
                "complaint",
                Filled.complaint(number, LocalDate.now().minusDays(1)).but("complaintText", SENTENCE + " " + NAME));
        send(
                COORDINATOR,
                "further-children",
                Filled.of("caseNumber", number.value())
                        .but("childRelation", "SIBLING")
                        .but("children", List.of(Map.of("childName", CHILD, "childCpr", CPR, "childWhy", SENTENCE))));
        var there = handedOver(played);
        var answers = refused(played);

        for (var word : PLANTED) {
            assertThat(new EngineTables(sql).holding(word))
                    .as("tables of the engine with " + word)
                    .isEmpty();
            for (var table : NEUTRAL) {
                assertThat(sql.sql("select count(*) from %s t where t::text ilike :word".formatted(table))
                                .param("word", "%" + word + "%")
                                .query(Integer.class)
                                .single())
                        .as(table + " with " + word)
                        .isZero();
            }
            assertThat(tablesOf(there, word)).as("not chosen: " + word).isEmpty();
            assertThat(output.getAll()).as("log").doesNotContainIgnoringCase(word);
            assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotContainIgnoringCase(word));
        }
        assertThat(tablesOf(there, "Tandlægen")).as("what was chosen").contains("journal_entry");
        assertThat(sql.sql("select count(*) from journal_entry t where t::text ilike '%Ottilie%'")
                        .query(Integer.class)
                        .single())
                .as("the search finds what is there")
                .isPositive();
    }

    /** One note is handed over, and nothing of who the case is about; why it may be, is the sender's own. */
    private CaseNumber handedOver(PlayedCase played) {
        send(COORDINATOR, "case-note", Filled.note(played.number()).but("noteText", "Tandlægen har set ham i dag."));
        send(COORDINATOR, "hand-over", Filled.of("caseNumber", played.number().value()));
        played.by(
                COORDINATOR,
                "chooseWhatFollows",
                HandOverTest.chosen(played, "noteText")
                        .but("handOverMunicipality", "730")
                        .but("handOverPurpose", SENTENCE)
                        .but("handOverNecessity", SENTENCE + " " + NAME)
                        .but("handOverMore", "false")
                        .but("handOverThen", "KEEP"));
        played.by(
                COORDINATOR,
                "awaitReceipt",
                Filled.of("handOverConfirmedBy", NAME).but("handOverConfirmedHow", "PHONE"));
        return new CaseNumber(sql.sql("select receiving_case from hand_over where case_number = :number")
                .param("number", played.number().value())
                .query(String.class)
                .single());
    }

    /** Our own tables in which a row of the case holds the word. */
    private List<String> tablesOf(CaseNumber number, String word) {
        return sql.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and table_name not like 'act\\_%'
                        and (column_name = 'case_number' or (table_name, column_name) = ('case_file', 'number'))""").query().listOfRows().stream()
                .filter(column -> sql.sql("select count(*) from %s t where %s = :number and t::text ilike :word"
                                        .formatted(column.get("table_name"), column.get("column_name")))
                                .param("number", number.value())
                                .param("word", "%" + word + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> String.valueOf(column.get("table_name")))
                .toList();
    }

    private void danger(PlayedCase played) {
        var number = played.number();
        send(
                DUTY_OFFICER,
                "raise-acute-situation",
                Filled.acuteReport(number)
                        .but("acuteDescription", SENTENCE + " " + NAME)
                        .but("policeCalled", "true")
                        .but("policeCalledBy", NAME)
                        .but("policeCalledWho", CHILD)
                        .but("policeReference", "Lakridspiben"));
        var officer = new WebSession(port, DUTY_OFFICER);
        var found = officer.send(
                "POST", "/camunda/api/omhu/duty/search", "{\"query\": \"" + NAME + "\", \"purpose\": \"CALL\"}");
        assertThat(found.body()).contains(number.value()).doesNotContain("Balthazar");
        assertThat(officer.send("POST", "/camunda/api/omhu/duty/cases/" + number.value(), "{\"purpose\": \"CALL\"}")
                        .body())
                .contains("Balthazar");
        send(
                DUTY_OFFICER,
                "duty-handover",
                Filled.of("caseNumber", number.value())
                        .but("dutyNote", SENTENCE + " " + NAME)
                        .but("dutyReach", CHILD));
    }

    /** What is wrong must not be said back, and what is no number or day breaks nothing. */
    private List<String> refused(PlayedCase played) {
        var rest = new Rest(port, COORDINATOR);
        List<String> answers = new ArrayList<>();
        for (var form : List.of(
                "further-children",
                "hand-over",
                "complaint",
                "register-consent",
                "withdraw-consent",
                "raise-acute-situation",
                "new-information")) {
            for (var wrong : List.of(NAME, "751-2026-999999", played.number().value())) {
                var answer = rest.post(
                        "/engine-rest/process-definition/key/" + form + "/submit-form",
                        Rest.variables(Map.of("caseNumber", wrong, "ukendt", SENTENCE, "complaintReceivedAt", NAME)));
                assertThat(answer.status()).as(form).isBetween(400, 499);
                answers.add(answer.body());
            }
        }
        var officer = new WebSession(port, DUTY_OFFICER);
        for (var wrong : List.of(
                "{\"query\": \"" + CPR + "99\", \"purpose\": \"CALL\"}",
                "{\"query\": \"" + NAME + "\", \"purpose\": \"" + NAME + "\"}",
                "{\"query\": \"" + NAME)) {
            var answer = officer.send("POST", "/camunda/api/omhu/duty/search", wrong);
            assertThat(answer.statusCode()).isBetween(400, 499);
            answers.add(answer.body());
        }
        return answers;
    }
}
