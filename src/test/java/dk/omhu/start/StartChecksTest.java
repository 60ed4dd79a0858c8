package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {

    @Test
    void putsTheJvmInUtcAndRefusesAnyOtherZone() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Copenhagen"));
            assertThatThrownBy(StartChecks::requireUtc).isInstanceOf(StartRefused.class);

            StartChecks.run();

            assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
            assertThatCode(StartChecks::requireUtc).doesNotThrowAnyException();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536"})
    void aPortThatIsNoneIsRefusedByItsName(String port) {
        var environment = new MockEnvironment().withProperty("server.port", port);

        assertThatThrownBy(() -> Settings.port(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("OMHU_PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void withoutAUrlTheDatabaseIsEmbedded(String url) {
        var environment = new MockEnvironment().withProperty("omhu.database.url", url);

        assertThat(Settings.externalDatabase(environment)).isEmpty();
    }

    @Test
    void aUrlThatIsNotForPostgresIsRefusedWithoutRepeatingIt() {
        var database = new ExternalDatabase("postgres://omhu:hemmelig@db/omhu", "omhu", "hemmelig");

        assertThatThrownBy(database::requireAnswer)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("hemmelig");
        assertThat(database).hasToString("omhu@db/omhu".substring(5));
    }

    @ParameterizedTest
    @CsvSource({
        "omhu.mail.port, 0, OMHU_MAIL_PORT",
        "omhu.mail.port, smtp, OMHU_MAIL_PORT",
        "omhu.mail.tls, ssl, OMHU_MAIL_TLS",
        "omhu.mail.from, '', OMHU_MAIL_FROM",
        "omhu.mail.from, omhu, OMHU_MAIL_FROM",
        "omhu.mail.from, 'en@by.example, to@by.example', OMHU_MAIL_FROM"
    })
    void aMailSettingThatCantWorkIsRefusedByItsName(String setting, String value, String named) {
        var environment = new MockEnvironment()
                .withProperty("omhu.mail.host", "mail.by.example")
                .withProperty("omhu.mail.from", "omhu@by.example");
        assertThatCode(() -> MailSettings.check(environment)).doesNotThrowAnyException();

        environment.setProperty(setting, value);

        assertThatThrownBy(() -> MailSettings.check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named);
    }

    @Test
    void withoutAMailServerNothingIsAskedOfItsSettings() {
        assertThatCode(() -> MailSettings.check(new MockEnvironment().withProperty("omhu.mail.port", "x")))
                .doesNotThrowAnyException();
    }
}
