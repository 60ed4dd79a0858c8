package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.Rest;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered survives kill -9, and the next start needs no hand. Real processes, as a user starts them. */
class KillTest {

    private static final String COORDINATOR = "tovholder-751";
    private static final ObjectMapper JSON = new ObjectMapper();

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
    @Tag("long")
    void aFormAnsweredRightBeforeAKillIsThereAfterTheNextStart() throws Exception {
        omhu = RunningOmhu.on(temp.resolve("mappe med æ"))
                .with("OMHU_DEMO", "empty")
                .start();
        assertThat(omhu.output()).contains("Omhu er klar efter").contains("åbn " + omhu.baseUrl() + "/");
        var number = startConcern();
        omhu.killJvm();
        var orphan = omhu.postmaster();
        assertThat(orphan.info().command())
                .hasValueSatisfying(command -> assertThat(command).contains("postgres"));
        omhu.start();
        assertThat(orphan.info().command()).isEmpty();
        assertThat(openSteps(number)).containsExactly("intake");
        assertThat(count("select count(*) from case_file where number = '" + number + "'"))
                .isEqualTo(1);

        sendIntake(number);
        omhu.kill();
        omhu.start();
        assertThat(openSteps(number)).containsExactlyInAnyOrder("triage");
        assertThat(count("select count(*) from journal_entry where case_number = '" + number
                        + "' and values -> 'description' ->> 'value' = 'Skrevet lige før strømmen gik'"))
                .isEqualTo(1);

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

    private String startConcern() throws IOException {
        var answer = omhu.post(
                "/engine-rest/process-definition/key/concern-handling/submit-form",
                COORDINATOR,
                JSON.writeValueAsString(Rest.variables(
                        Map.of("municipality", "751", "source", "CITIZEN", "immediateDanger", "false"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("businessKey").asText();
    }

    private void sendIntake(String number) throws IOException {
        var task = tasks(number).get(0).path("id").asText();
        var answers = Map.ofEntries(
                Map.entry("personUnknown", "true"),
                Map.entry("ageBand", "ADULT"),
                Map.entry("description", "Skrevet lige før strømmen gik"),
                Map.entry("dangerTo", "NONE"),
                Map.entry("personalCrisis", "NO"),
                Map.entry("signBehaviour", "NO"),
                Map.entry("signRelations", "NO"),
                Map.entry("signAttitudes", "NO"),
                Map.entry("violenceFascination", "NO"));
        var answer = omhu.post(
                "/engine-rest/task/" + task + "/submit-form",
                COORDINATOR,
                JSON.writeValueAsString(Rest.variables(answers)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private JsonNode tasks(String number) throws IOException {
        return JSON.readTree(omhu.get("/engine-rest/task?processInstanceBusinessKey=" + number, COORDINATOR)
                .body());
    }

    private List<String> openSteps(String number) throws IOException {
        return tasks(number).findValuesAsText("taskDefinitionKey");
    }

    private int count(String sql) throws SQLException {
        try (var connection = omhu.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
