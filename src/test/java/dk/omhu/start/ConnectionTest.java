package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.Driver;
import org.springframework.mock.env.MockEnvironment;

class ConnectionTest {

    /** The driver reads the URL from left to right, so ours is the last word. */
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/omhu",
        "jdbc:postgresql://db/omhu?sslmode=require",
        "jdbc:postgresql://db/omhu?logServerErrorDetail=true"
    })
    void theServersDetailsAboutARowAreNeverAskedFor(String url) {
        var environment = new MockEnvironment().withProperty("omhu.database.url", url);

        var connection = new DatabaseConfiguration().externalConnection(environment);

        assertThat(Driver.parseURL(connection.getJdbcUrl(), null))
                .containsEntry("logServerErrorDetail", "false")
                .containsEntry("PGDBNAME", "omhu");
    }
}
