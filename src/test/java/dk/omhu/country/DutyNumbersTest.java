package dk.omhu.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.omhu.OmhuTest;
import dk.omhu.Rest;
import dk.omhu.access.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 112, 114 and the duty number: written by the manager, shown with the form before there is a case. */
@OmhuTest
class DutyNumbersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MunicipalityCode KOEBENHAVN = new MunicipalityCode("101");

    @LocalServerPort
    int port;

    @Autowired
    MunicipalitySettings settings;

    @Autowired
    DutyNumbers numbers;

    @Autowired
    JdbcClient sql;

    @Test
    void theNumbersStandInTheOrderInWhichTheyAreNeeded() {
        assertThat(numbers.all(new MunicipalityCode("751")))
                .extracting(DutyNumbers.Phone::phone)
                .containsExactly("112", "114", "00 00 07 52");
        assertThat(numbers.all(KOEBENHAVN)).extracting(DutyNumbers.Phone::phone).containsExactly("112", "114");
    }

    @ParameterizedTest
    @CsvSource({
        "doegnvagt-751, 'Kommunens døgnvagt: **00 00 07 52**'",
        "doegnvagt-101, 'Politiet: **114**'",
        "doegnvagt-faelles, 'Døgnvagt i Aarhus: **00 00 07 52**'"
    })
    void aStartFormShowsThemToWhoeverOpensIt(String user, String says) {
        var form = new Rest(port, user).get("/engine-rest/process-definition/key/duty-handover/deployed-start-form");

        assertThat(form.status()).as(form.body()).isEqualTo(200);
        assertThat(form.body()).contains("Akut fare: **112**", says).doesNotContain("dutyNumbers");
    }

    /** Settings that were written before there was a duty number are read as without one. */
    @Test
    void oldSettingsAreReadable() {
        sql.sql("""
                        insert into municipality_settings (municipality, version, settings, changed_by, changed_at)
                        values ('101', 1000000, :settings::jsonb, 'leder-101', now())""").param("settings", SettingsRulesTest.GOOD).update();
        try {
            assertThat(settings.of(KOEBENHAVN).quorum()).isEqualTo(2);
            assertThat(settings.of(KOEBENHAVN).dutyPhone()).isEmpty();
        } finally {
            sql.sql("delete from municipality_settings where municipality = '101' and version = 1000000")
                    .update();
        }
    }

    @Test
    void whoDoesNotKnowTheFieldKeepsWhatStands() throws JsonProcessingException {
        var standing = SettingsReader.read(good().put("dutyPhone", "89 40 00 00"), Settings.initial());

        assertThat(SettingsReader.read(good(), standing).dutyPhone()).isEqualTo("89 40 00 00");
        assertThat(SettingsReader.read(good().put("dutyPhone", ""), standing).dutyPhone())
                .isEmpty();
        assertThat(SettingsChanges.between(Settings.initial(), standing))
                .contains(new SettingsChanges.Change("Døgnvagtens nummer", "–", "89 40 00 00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring bare", "8940200", "010190-1234"})
    void aNumberThatIsNoneIsRefusedAtItsField(String phone) throws JsonProcessingException {
        var json = good().put("dutyPhone", phone);

        var refused = catchThrowableOfType(SettingsRefused.class, () -> SettingsReader.read(json, Settings.initial()));

        assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("dutyPhone");
    }

    private static ObjectNode good() throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(SettingsRulesTest.GOOD);
    }
}
