package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.TestDatabase;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.mock.env.MockEnvironment;

/** Every refusal of a production start that can be read from the settings, and the database that a demonstration has used. */
class ProductionChecksTest {

    @Test
    void asTheDocumentationSaysItStarts() {
        assertThatCode(() -> ProductionChecks.run(right())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "omhu.demo | empty | OMHU_DEMO",
                "omhu.database.url | '' | OMHU_DATABASE_URL",
                "omhu.database.url | jdbc:postgresql://db/omhu?user=omhu&password=hemmelig-hemmelig | OMHU_DATABASE_URL",
                "omhu.database.url | jdbc:postgresql://omhu:hemmelig-hemmelig@db/omhu | OMHU_DATABASE_URL",
                "omhu.database.user | '' | OMHU_DATABASE_USER",
                "omhu.database.password | '' | OMHU_DATABASE_PASSWORD",
                "omhu.database.password | postgres | OMHU_DATABASE_PASSWORD",
                "omhu.database.password | kort-2026 | OMHU_DATABASE_PASSWORD",
                "omhu.database.password | omhu-i-aarhus | OMHU_DATABASE_PASSWORD",
                "server.ssl.certificate | '' | SERVER_SSL_CERTIFICATE",
                "server.ssl.certificate | '' | OMHU_PROXY",
                "server.ssl.enabled | false | SERVER_SSL_CERTIFICATE",
                "omhu.proxy | proxy.by.example | OMHU_PROXY",
                "omhu.proxy | 10.0.0.0/12 | OMHU_PROXY",
                "omhu.proxy | 10.0.0.256 | OMHU_PROXY",
                "omhu.proxy | .* | OMHU_PROXY",
                "camunda.bpm.authorization.enabled | false | camunda.bpm.authorization.enabled",
                "camunda.bpm.authorization.tenant-check-enabled | false | tenant-check-enabled",
                "camunda.bpm.webapp.auth.cache.time-to-live | 300000 | time-to-live",
                "camunda.bpm.admin-user.id | demo | OMHU_OIDC_ROLES",
                "server.error.include-message | always | include-message",
                "management.endpoints.web.exposure.include | health,env | env",
                "management.endpoints.web.exposure.include | * | *",
                "omhu.mail.host | '' | OMHU_MAIL_HOST",
                "omhu.mail.tls | none | OMHU_MAIL_TLS"
            })
    void aSettingThatIsMissingOrUnsafeIsRefusedByItsName(String setting, String value, String named) {
        var environment = right();
        environment.setProperty(setting, value);

        assertThatThrownBy(() -> ProductionChecks.run(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining("hemmelig-hemmelig")
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test", "demo,production"})
    void oneOfTheTwoProfilesAndNoOther(String profiles) {
        var environment = right();
        environment.setActiveProfiles(profiles.isEmpty() ? new String[] {} : profiles.split(","));

        assertThatThrownBy(() -> ProductionChecks.run(environment)).hasMessageContaining("SPRING_PROFILES_ACTIVE");
    }

    @Test
    void aSecretOnTheCommandLineIsRefusedWithoutRepeatingIt() {
        var environment = right();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource("--omhu.oidc.client-secret=hemmelig"));

        assertThatThrownBy(() -> ProductionChecks.run(environment))
                .hasMessageContaining("omhu.oidc.client-secret")
                .hasMessageNotContaining("hemmelig ");
    }

    @Test
    void nothingIsAskedOfTheDemo() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");

        assertThatCode(() -> ProductionChecks.run(environment)).doesNotThrowAnyException();
        assertThat(environment.getProperty("server.forward-headers-strategy")).isNull();
    }

    @Test
    void forwardedHeadersAreBelievedFromTheDeclaredProxyOnly() {
        var environment = right();
        ProductionChecks.run(environment);
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");

        environment = right();
        environment.setProperty("server.ssl.certificate", "");
        environment.setProperty("omhu.proxy", "10.0.0.5, 172.20.0.0/16, 2001:db8::5");
        ProductionChecks.run(environment);

        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        var believed = environment.getRequiredProperty("server.tomcat.remoteip.internal-proxies");
        Map.of(
                        "10.0.0.5", true,
                        "10.0.0.50", false,
                        "110.0.0.5", false,
                        "10x0.0.5", false,
                        "172.20.9.1", true,
                        "172.21.9.1", false,
                        "2001:db8::5", true,
                        "2001:db8::55", false,
                        "127.0.0.1", false)
                .forEach((address, yes) ->
                        assertThat(address.matches(believed)).as(address).isEqualTo(yes));
    }

    @Test
    void aDatabaseThatADemonstrationHasUsedIsRefused() throws Exception {
        try (var another = TestDatabase.another("afterdemo");
                var connection = DriverManager.getConnection(another.url());
                var statement = connection.createStatement()) {
            var database = new ExternalDatabase(another.url(), "postgres", "postgres");
            assertThatCode(database::requireNoDemo).doesNotThrowAnyException();

            statement.execute("create table act_id_user (id_ text, pwd_ text)");
            statement.execute("create table received_concern (client text)");
            statement.execute("insert into act_id_user values ('tove', null)");
            statement.execute("insert into received_concern values ('selvbetjening')");
            assertThatCode(database::requireNoDemo).doesNotThrowAnyException();

            statement.execute("insert into received_concern values ('demo')");
            assertThatThrownBy(database::requireNoDemo).hasMessageContaining("1 opdigtede");

            statement.execute("insert into act_id_user values ('tovholder-751', '{SHA-512}x')");
            assertThatThrownBy(database::requireNoDemo)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("1 bruger(e) med adgangskode")
                    .hasMessageContaining("OMHU_DATABASE_URL");
        }
    }

    /** A complete set of settings: by https, no proxy. */
    private static MockEnvironment right() {
        var environment = new MockEnvironment()
                .withProperty("omhu.database.url", "jdbc:postgresql://db/omhu")
                .withProperty("omhu.database.user", "omhu-i-aarhus")
                .withProperty("omhu.database.password", "noget-uden-mening")
                .withProperty("server.ssl.certificate", "/etc/omhu/tls.crt")
                .withProperty("omhu.mail.host", "mail.by.example")
                .withProperty("omhu.mail.password", "noget-helt-andet");
        environment.setActiveProfiles("production");
        return environment;
    }
}
