package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        // What a start that was killed while it made the data leaves behind
        Files.createDirectories(folder.resolve("pgdata.new/base"));
        Files.writeString(folder.resolve("pgdata.new/postgresql.conf"), "half");
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        assertThat(folder.resolve("pgdata/postmaster.pid")).doesNotExist();
        DataFolder.claim(folder).close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "TimeZone, UTC",
        "server_encoding, UTF8",
        "log_min_messages, log",
        "log_min_error_statement, panic"
    })
    void keepsWhatItWasToldAndIsHeardOnThisMachineOnly(String setting, String value) throws SQLException {
        assertThat(ask("SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void knowsDanishUpperAndLowerCase() throws SQLException {
        assertThat(ask("SELECT lower('ÆØÅ')")).isEqualTo("æøå");
    }

    @Test
    void itsLogDoesNotQuoteWhatPeopleWrote() throws Exception {
        assertThatThrownBy(() -> ask("SELECT 'Bent Planteret'::int")).isInstanceOf(SQLException.class);

        assertThat(Files.readString(folder.resolve("postgresql.log"))).doesNotContain("Bent Planteret");
    }

    @Test
    void dataOfAnotherPostgresIsRefusedInOneLine(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("pgdata"));
        Files.writeString(other.resolve("pgdata/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(other))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 16");
    }

    @Test
    void theVersionThatItExpectsIsTheOneThatRuns() throws Exception {
        assertThat(ask("SHOW server_version")).startsWith(EmbeddedDatabase.VERSION + ".");
        assertThat(Files.readString(folder.resolve("pgdata/PG_VERSION")))
                .isEqualToIgnoringNewLines(EmbeddedDatabase.VERSION);
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), null);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
