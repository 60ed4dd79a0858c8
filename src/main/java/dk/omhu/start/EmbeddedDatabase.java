package dk.omhu.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a part of Omhu, so that a fresh machine needs none. What it was told to keep outlives a crash. It
 * listens on this machine only, but asks nobody on it for a password: for production give OMHU_DATABASE_URL.
 */
final class EmbeddedDatabase implements AutoCloseable {
    /** The major version of the binaries in the pom: data of another is not readable to it. */
    static final String VERSION = "17";

    private final DataFolder folder;
    private final Postmaster postmaster;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(DataFolder folder, Postmaster postmaster, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.postgres = postgres;
    }

    /** Starts PostgreSQL on the data of the folder; on new data where there is none. */
    static EmbeddedDatabase start(Path path) {
        refuseBareRoot();
        var folder = DataFolder.claim(path);
        try {
            var data = path.resolve("pgdata");
            var postmaster = new Postmaster(data);
            postmaster.stopOrphan();
            if (Files.exists(data)) {
                requireVersion(data);
            } else {
                create(path, data);
            }
            return new EmbeddedDatabase(folder, postmaster, postgres(path, data));
        } catch (IOException | RuntimeException | ExceptionInInitializerError failed) {
            folder.close();
            throw failed instanceof StartRefused refused
                    ? refused
                    : new StartRefused(
                            "Den indbyggede database i %1$s kunne ikke starte: se %1$s/postgresql.log, eller vælg en anden mappe med OMHU_DATA."
                                    .formatted(path),
                            failed);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort());
    }

    String user() {
        return "postgres";
    }

    /** Waits for the end, so that the next start finds the folder at rest. */
    @Override
    public void close() throws IOException {
        try {
            postgres.close();
            // zonky gives up after five seconds, also when the server is still writing what it has to write
            postmaster.awaitEnd();
        } finally {
            folder.close();
        }
    }

    /** New data is made aside and then renamed: a start that is killed half-way leaves nothing that looks like data. */
    private static void create(Path path, Path data) throws IOException {
        var unfinished = path.resolve("pgdata.new");
        new Postmaster(unfinished).stopOrphan();
        FileSystemUtils.deleteRecursively(unfinished);
        postgres(path, unfinished).close();
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(path, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no directories, and needs no such call
        }
    }

    /** Said at once: zonky would wait for its whole patience before it noticed that the server is not coming. */
    private static void requireVersion(Path data) throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(VERSION)) {
            throw new StartRefused(
                    "Data i %s er skrevet af PostgreSQL %s, men denne Omhu bruger %s: brug den Omhu, der skrev dem, eller vælg en anden mappe med OMHU_DATA."
                            .formatted(data, version, VERSION));
        }
    }

    private static EmbeddedPostgres postgres(Path path, Path data) throws IOException {
        var log = Redirect.appendTo(path.resolve("postgresql.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Spring closes it, after the connection pool; by its own hook it would die first, and the pool would
                // wait.
                .setRegisterShutdownHook(false)
                // Not /tmp, which is cleaned under a running server. Never the parent of the data by the system
                // property
                // ot.epg.working-dir: zonky deletes old data folders that it finds there.
                .setOverrideWorkingDirectory(path.resolve("postgresql").toFile())
                // After a crash the server first puts its data right.
                .setPGStartupWait(Duration.ofMinutes(2))
                // Sorting by code point on every machine, upper and lower case of æ, ø and å all the same.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // zonky turns both off, for throw-away tests: killed right after an answer, the case would be lost.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // Failed statements quote what people wrote; the server's log keeps only what happens to the server.
                .setServerConfig("log_min_messages", "log")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_checkpoints", "off")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
    }

    private static void refuseBareRoot() {
        if ("root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused(
                    "PostgreSQL kan ikke køre som root på denne maskine: start Omhu som en almindelig bruger, eller angiv OMHU_DATABASE_URL.");
        }
    }
}
