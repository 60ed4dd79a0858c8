package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered survives kill -9, and the next start needs no hand. Real processes, as a user starts them. */
class KillTest {

    @TempDir
    Path temp;

    private RunningOmhu omhu;

    @AfterEach
    void stop() {
        if (omhu != null) {
            omhu.close();
        }
    }

    /** One story, because each start costs seconds: orphan left, everything killed, Ctrl-C. */
    @Test
    void whatWasCommittedRightBeforeAKillIsThereAfterTheNextStart() throws SQLException {
        omhu = RunningOmhu.on(temp.resolve("mappe med æ")).start();
        assertThat(omhu.output()).contains("Omhu er klar efter").contains("åbn " + omhu.baseUrl() + "/");
        execute("CREATE TABLE kill_test (what text)");

        execute("INSERT INTO kill_test VALUES ('before the JVM was killed')");
        omhu.killJvm();
        var orphan = omhu.postmaster();
        assertThat(orphan.info().command())
                .hasValueSatisfying(command -> assertThat(command).contains("postgres"));
        omhu.start();
        assertThat(orphan.info().command()).isEmpty();
        assertThat(rows()).isEqualTo(1);

        execute("INSERT INTO kill_test VALUES ('before both were killed')");
        omhu.kill();
        omhu.start();
        assertThat(rows()).isEqualTo(2);

        var server = omhu.postmaster();
        var begin = System.nanoTime();
        omhu.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(server.info().command()).isEmpty();
        assertThat(omhu.output()).doesNotContain("WARN  [SpringApplicationShutdownHook]");
    }

    @Test
    void aSecondStartOnTheSameFolderSaysInOneLineWhatToDo() {
        var folder = temp.resolve("delt");
        try (var first = DataFolder.claim(folder)) {
            omhu = RunningOmhu.on(folder);

            assertThat(omhu.startInVain()).isNotZero();

            assertThat(omhu.output().lines())
                    .singleElement()
                    .asString()
                    .contains("Omhu kører allerede med mappen " + folder)
                    .contains("(proces " + ProcessHandle.current().pid() + ")")
                    .contains("OMHU_DATA");
            assertThat(folder.resolve("pgdata")).doesNotExist();
        }
    }

    @Test
    void aTakenPortIsOneLineAndStartsNoDatabase() throws Exception {
        try (var taken = new ServerSocket(0)) {
            omhu = RunningOmhu.on(temp.resolve("port")).with("OMHU_PORT", Integer.toString(taken.getLocalPort()));

            assertThat(omhu.startInVain()).isNotZero();

            assertThat(omhu.output().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort() + " er optaget")
                    .contains("OMHU_PORT");
            assertThat(Files.exists(temp.resolve("port/pgdata"))).isFalse();
        }
    }

    @Test
    void anExternalDatabaseThatDoesNotAnswerIsOneLineWithoutSecrets() {
        omhu = RunningOmhu.on(temp.resolve("ekstern"))
                .with("OMHU_DATABASE_URL", "jdbc:postgresql://localhost:1/omhu?password=hemmeligtkodeord")
                .with("OMHU_DATABASE_PASSWORD", "hemmeligtkodeord");

        assertThat(omhu.startInVain()).isNotZero();

        assertThat(omhu.output().lines())
                .singleElement()
                .asString()
                .contains("Databasen localhost:1/omhu svarer ikke")
                .doesNotContain("hemmeligt");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = omhu.database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows() throws SQLException {
        try (var connection = omhu.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM kill_test")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
