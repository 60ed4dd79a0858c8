package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What can be said of the image and the compose file without building them, and the backup's script as a shell runs it. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");

    @Test
    void theImageRunsAsAPlainUserWithNothingSecretAndTellsItsHealth() throws IOException {
        var lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));

        assertThat(lines).filteredOn(line -> line.startsWith("USER ")).containsExactly("USER 10001:10001");
        assertThat(lines).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(lines).noneMatch(line -> line.matches("(?i)(ENV|ARG) .*(password|secret|key).*"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM "))
                .allMatch(line -> line.matches("FROM [^ ]+:[^ ]+.*"));
        assertThat(String.join("\n", lines))
                .contains("SPRING_PROFILES_ACTIVE=production", "-Duser.timezone=UTC", "-XX:MaxRAMPercentage");
    }

    @Test
    void everyServiceIsReadOnlyWithoutPowersAndWithoutRoot() throws IOException {
        services().forEach((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service.get("security_opt")).as(name).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(String.valueOf(service.get("user"))).as(name).matches("postgres|10001:10001");
            assertThat(service).as(name).doesNotContainKeys("privileged", "network_mode", "cap_add");
        });
        assertThat(services()).containsOnlyKeys("omhu", "db", "backup");
        assertThat(services().get("db")).doesNotContainKey("ports");
    }

    @Test
    void noSecretHasAValueAnywhere() throws IOException {
        services()
                .values()
                .forEach(service -> environment(service).forEach((name, value) -> {
                    if (name.matches(".*(PASSWORD|SECRET|_KEY)")
                            && !name.equals("SERVER_SSL_CERTIFICATE_PRIVATE_KEY")) {
                        assertThat(String.valueOf(value)).as(name).matches("\\$\\{[A-Z_]+:(\\?|-)}");
                    }
                }));
        assertThat(Files.readAllLines(DOCKER.resolve("example.env")))
                .allMatch(line -> line.startsWith("#") || line.endsWith("="));
    }

    /** A setting that the application reads and the compose file forgets could not be set at all. */
    @Test
    void everySettingOfProductionIsPassedOnAndDocumented() throws IOException {
        var read = new TreeSet<String>();
        Pattern.compile("\\$\\{(OMHU_[A-Z_]+)")
                .matcher(Files.readString(Path.of("src/main/resources/application.yaml")))
                .results()
                .forEach(match -> read.add(match.group(1)));
        var passed = environment(services().get("omhu")).keySet();
        var documented = Files.readString(Path.of("docs/production.md"));

        assertThat(read).isNotEmpty().allSatisfy(name -> assertThat(documented).contains("`" + name + "`"));
        read.removeAll(List.of("OMHU_DEMO", "OMHU_DATA", "OMHU_PORT", "OMHU_PROXY"));
        assertThat(passed).containsAll(read);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theBackupKeepsTheNewestAndNeverTakesABrokenOneForWhole(@TempDir Path temp) throws Exception {
        var tools = Files.createDirectories(temp.resolve("tools"));
        var folder = Files.createDirectories(temp.resolve("backup"));
        for (var day : List.of("20260101T000000Z", "20260102T000000Z", "20260103T000000Z")) {
            Files.writeString(folder.resolve("omhu-" + day + ".dump"), day);
        }
        dumper(tools, "for last; do :; done; echo dump > \"$last\"");

        assertThat(backup(tools, folder, "once")).isZero();
        assertThat(names(folder))
                .hasSize(2)
                .contains("omhu-20260103T000000Z.dump")
                .noneMatch(name -> name.endsWith(".part"));
        assertThat(backup(tools, folder, "check")).isZero();

        dumper(tools, "for last; do :; done; echo half > \"$last\"; exit 1");
        var before = names(folder);
        backup(tools, folder, "once");
        assertThat(names(folder)).filteredOn(name -> name.endsWith(".dump")).containsExactlyElementsOf(before);
    }

    private static int backup(Path tools, Path folder, String how) throws Exception {
        var process = new ProcessBuilder(
                        "/bin/sh", DOCKER.resolve("backup.sh").toAbsolutePath().toString(), how)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        process.environment().put("BACKUP_FOLDER", folder.toString());
        process.environment().put("BACKUP_KEEP", "2");
        return process.start().waitFor();
    }

    private static void dumper(Path tools, String script) throws IOException {
        var file = Files.writeString(tools.resolve("pg_dump"), "#!/bin/sh\n" + script + "\n")
                .toFile();
        assertThat(file.setExecutable(true)).isTrue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));
        return compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(Map<String, Object> service) {
        return (Map<String, Object>) service.get("environment");
    }
}
