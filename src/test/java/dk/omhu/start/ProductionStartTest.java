package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refused production start as the operations team sees it: one line, an exit code, nothing begun. */
class ProductionStartTest {

    @TempDir
    Path temp;

    @Test
    void withoutSettingsItSaysTheFirstThatIsMissing() {
        var omhu = RunningOmhu.on(temp.resolve("data"))
                .with("SPRING_PROFILES_ACTIVE", "production")
                .with("OMHU_DEMO", "");

        assertThat(omhu.startInVain()).isNotZero();

        assertThat(omhu.output().lines()).singleElement().asString().contains("OMHU_DATABASE_URL mangler");
        assertThat(temp.resolve("data/pgdata")).doesNotExist();
    }

    @Test
    void aDatabaseOfTheDemoIsRefusedBeforeAnythingTouchesIt() throws Exception {
        var certificate = Certificate.in(temp);
        try (var database = TestDatabase.another("olddemo");
                var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement()) {
            statement.execute("create table act_id_user (id_ text, pwd_ text)");
            statement.execute("insert into act_id_user values ('tovholder-751', 'x')");
            var omhu = RunningOmhu.on(temp.resolve("data"))
                    .inProduction(database.url(), certificate)
                    .with("OMHU_OIDC_ISSUER", "https://login.by.example")
                    .with("OMHU_OIDC_CLIENT_ID", "omhu")
                    .with("OMHU_OIDC_CLIENT_SECRET", "lang-nok-til-en-hemmelighed")
                    .with("OMHU_OIDC_ROLES", "Drift=camunda-admin");

            assertThat(omhu.startInVain()).isNotZero();

            assertThat(omhu.output().lines().filter(line -> !line.startsWith("Picked up")))
                    .singleElement()
                    .asString()
                    .contains("1 bruger(e) med adgangskode")
                    .contains("OMHU_DATABASE_URL");
        }
    }
}
