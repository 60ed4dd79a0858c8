package dk.omhu.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.access.Municipality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody chooses among 98 municipalities: a start form offers one's own, and the server takes no other. */
@OmhuTest
class OwnMunicipalityTest {
    private static final String CONCERN = "/engine-rest/process-definition/key/concern-handling";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Country country;

    @Test
    void everyMunicipalityIsATenant() {
        assertThat(identity.createTenantQuery().list())
                .extracting(Tenant::getId)
                .containsAll(
                        country.all().stream().map(one -> one.code().value()).toList());
        assertThat(identity.createTenantQuery().tenantId("480").singleResult().getName())
                .isEqualTo("Nordfyns");
        assertThat(country.all()).extracting(Municipality::title).contains("Nordfyns");
    }

    @ParameterizedTest
    @CsvSource({"concern-handling, tovholder-751, 751", "concern-handling, doegnvagt-101, 101", "advice, ssp-730, 730"})
    void aStartFormOffersTheOnlyMunicipalityOfTheUserChosenAlready(String process, String user, String own) {
        var field = municipality(process, user);

        assertThat(codes(field)).containsExactly(own);
        assertThat(field.path("defaultValue").asText()).isEqualTo(own);
        assertThat(field.has("searchable")).isFalse();
        assertThat(field.path("validate").path("required").asBoolean()).isTrue();
    }

    @Test
    void whoBelongsToSeveralChoosesAmongThoseAndNothingIsChosenForThem() {
        var field = municipality("concern-handling", "politi-oestjylland");

        assertThat(codes(field)).containsExactlyInAnyOrder("730", "751");
        assertThat(field.has("defaultValue")).isFalse();
    }

    @Test
    void theRestOfTheFormIsAsItWasDeployed() {
        var shown = new Rest(port, "tovholder-751")
                .get(CONCERN + "/deployed-start-form")
                .json();

        assertThat(shown.path("id").asText()).isEqualTo("concern-start");
        assertThat(shown.findValuesAsText("key")).contains("municipality", "source", "immediateDanger");
    }

    @Test
    void theFormIsForThoseWhoMayReadItAsBefore() {
        assertThat(new Rest(port, "admin").get(CONCERN + "/deployed-start-form").status())
                .isIn(403, 404);
    }

    @Test
    void aClientThatLeavesTheMunicipalityOutMeansTheOnlyOneOfTheUser() {
        var answer = start("tovholder-730", Map.of("source", "CITIZEN", "immediateDanger", "false"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(answer.json().path("id").asText())
                .singleResult();
        assertThat(instance.getTenantId()).isEqualTo("730");
        assertThat(instance.getBusinessKey()).startsWith("730-");
        assertThat(runtime.getVariable(instance.getId(), "municipality")).isEqualTo("730");
    }

    @Test
    void whoBelongsToSeveralMustSayWhich() {
        var answer = start("politi-oestjylland", Map.of("source", "POLICE", "immediateDanger", "false"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("Kommune");
    }

    @ParameterizedTest
    @CsvSource({"101", "147", "411", "000"})
    void noOtherMunicipalityIsTaken(String other) {
        var before = runtime.createProcessInstanceQuery().count();

        var answer =
                start("tovholder-751", Map.of("municipality", other, "source", "CITIZEN", "immediateDanger", "false"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("kommune");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void policeBelongToEveryMunicipalityOfTheirDistrictThatTakesPart() {
        assertThat(identity.createTenantQuery().userMember("politi-oestjylland").list())
                .extracting(Tenant::getId)
                .containsExactlyInAnyOrder("751", "730");
        assertThat(identity.createTenantQuery().userMember("politi-koebenhavn").list())
                .extracting(Tenant::getId)
                .containsExactly("101");
    }

    private Rest.Answer start(String user, Map<String, String> answers) {
        return new Rest(port, user).post(CONCERN + "/submit-form", Rest.variables(new LinkedHashMap<>(answers)));
    }

    private JsonNode municipality(String process, String user) {
        var answer =
                new Rest(port, user).get("/engine-rest/process-definition/key/" + process + "/deployed-start-form");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().findParents("key").stream()
                .filter(one -> one.path("key").asText().equals("municipality"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(JsonNode field) {
        return field.path("values").findValuesAsText("value");
    }
}
