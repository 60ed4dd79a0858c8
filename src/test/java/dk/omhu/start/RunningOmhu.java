package dk.omhu.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A real Omhu in a JVM of its own, as a user starts it: without the test class path, on a folder that outlives it.
 *
 * <pre>{@code
 * try (var omhu = RunningOmhu.on(folder).with("OMHU_DEMO", "empty").start()) {
 *     omhu.get("/engine-rest/task", "tovholder-751");
 *     omhu.kill();
 *     omhu.start();
 * }
 * }</pre>
 */
public final class RunningOmhu implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String scheme = "http";
    private @Nullable Process process;
    private Duration startTook = Duration.ZERO;

    private RunningOmhu(Path folder) {
        this.folder = folder;
        environment.put("OMHU_DATA", folder.toString());
        environment.put("OMHU_PORT", Integer.toString(freePort()));
        environment.put("OMHU_DEMO", "empty");
    }

    /** An Omhu on this folder and a free port; not yet started. */
    public static RunningOmhu on(Path folder) {
        return new RunningOmhu(folder);
    }

    /** Sets an environment variable; before the start. */
    public RunningOmhu with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** As for production: nothing of the demo, on this database, and by https with the certificate, which it trusts itself too. */
    public RunningOmhu inProduction(String databaseUrl, Certificate certificate) {
        environment.remove("OMHU_DEMO");
        environment.put("SPRING_PROFILES_ACTIVE", "production");
        environment.put("OMHU_URL", "https://localhost:" + environment.get("OMHU_PORT"));
        environment.put("OMHU_DATABASE_URL", databaseUrl);
        environment.put("OMHU_DATABASE_USER", "postgres");
        environment.put("OMHU_DATABASE_PASSWORD", "kun-her-i-testen-2026");
        environment.put("OMHU_LOG_KEY", "en-noegle-til-proevens-log-paa-over-32-tegn");
        environment.put("OMHU_MAIL_HOST", "localhost");
        environment.put("OMHU_MAIL_PORT", "9");
        environment.put("OMHU_MAIL_FROM", "omhu@by.example");
        environment.put("SERVER_SSL_KEY_STORE", certificate.file().toString());
        environment.put("SERVER_SSL_KEY_STORE_PASSWORD", Certificate.PASSWORD);
        environment.put(
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
                        .formatted(certificate.trust(), Certificate.PASSWORD));
        http = certificate.client();
        scheme = "https";
        return this;
    }

    /** Starts and waits until it is healthy. */
    public RunningOmhu start() {
        var begin = System.nanoTime();
        var started = launch();
        while (!healthy()) {
            if (!started.isAlive()) {
                throw new AssertionError("Omhu ended with " + started.exitValue() + ":\n" + output());
            }
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("Omhu did not become healthy:\n" + output());
            }
            pause();
        }
        startTook = Duration.ofNanos(System.nanoTime() - begin);
        return this;
    }

    /** Starts what is expected to refuse; answers the exit code. */
    public int startInVain() {
        return await(launch());
    }

    /** Ctrl-C, and waits for the end; answers the exit code. */
    public int stop() {
        var running = running();
        running.destroy();
        return await(running);
    }

    /** kill -9 of the JVM only: PostgreSQL stays behind. */
    public void killJvm() {
        await(running().destroyForcibly());
    }

    /** kill -9 of the JVM and of PostgreSQL. */
    public void kill() {
        var postgres = postmaster();
        running().destroyForcibly();
        postgres.destroyForcibly();
        await(running());
    }

    /** Where to open it, without a slash at the end. */
    public String baseUrl() {
        return scheme + "://localhost:" + environment.get("OMHU_PORT");
    }

    /** How long it took from launch to healthy. */
    public Duration startTook() {
        return startTook;
    }

    /** All that it wrote since its last start. */
    public String output() {
        try {
            return Files.readString(log(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GET as a demo user, whose password is the id. */
    public HttpResponse<String> get(String path, String user) {
        return send(request(path, user).GET().build());
    }

    /** POST of JSON as a demo user. */
    public HttpResponse<String> post(String path, String user, String json) {
        return send(request(path, user)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A way into its database past the application. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/postgres?user=postgres".formatted(pidLine(3)));
    }

    /** PostgreSQL's process, of this run or of one that was killed. */
    public ProcessHandle postmaster() {
        return ProcessHandle.of(Long.parseLong(pidLine(0))).orElseThrow();
    }

    /** Leaves nothing running. The folder stays. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        } else if (Files.exists(pidFile())) {
            new Postmaster(folder.resolve("pgdata")).stopOrphan();
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(folder);
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            // The quick compiler only: a test starts often and does not run long.
            var builder = new ProcessBuilder(
                            java, "-Xmx700m", "-XX:TieredStopAtLevel=1", "-cp", productionClassPath(), "dk.omhu.Omhu")
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the built jar would hold: no test classes, and none of the libraries that would configure themselves. */
    private static String productionClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .filter(
                        entry -> !entry.matches(
                                ".*(spring-boot-test|spring-boot-starter-test|spring-modulith|"
                                        + "camunda-process-test-coverage|spring-security-oauth2-authorization-server|"
                                        + "spring-boot-starter-oauth2-authorization-server|camunda-bpm-junit5|camunda-bpm-assert)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean healthy() {
        try {
            var health = HttpRequest.newBuilder(URI.create(baseUrl() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path, String user) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(baseUrl() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private int await(Process ending) {
        try {
            if (!ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Omhu did not end:\n" + output());
            }
            return ending.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String pidLine(int number) {
        try {
            return Files.readAllLines(pidFile()).get(number).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return folder.resolve("pgdata").resolve("postmaster.pid");
    }

    /** Beside the folder, not in it: a refused start must leave no trace there. */
    private Path log() {
        return folder.resolveSibling(folder.getFileName() + "-" + environment.get("OMHU_PORT") + ".log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
