package dk.omhu.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TimeZone;
import org.springframework.core.env.ConfigurableEnvironment;

/** What must be true before anything starts. Each refusal is one line that says what to do. */
public final class StartChecks {
    private static final int OLDEST_JAVA = 17;

    private StartChecks() {}

    /** Puts the JVM in UTC: the engine keeps due dates without a zone, and a doubled hour of October came back wrong. */
    public static void run() {
        var java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            // An older Java fails on the class files before it gets here; the build refuses it with the same words.
            say("Omhu kræver Java %d eller nyere, men dette er Java %d.".formatted(OLDEST_JAVA, java));
            System.exit(1);
        }
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    /** Looks at what can be refused by reading the settings alone, and settles whose forwarded headers are believed. */
    public static void settings(ConfigurableEnvironment environment) {
        ProductionChecks.run(environment);
    }

    /** Looks at database, folder, port and the mail settings before the long part of the start, so that nobody waits for a refusal. */
    public static void beforeStart(ConfigurableEnvironment environment) {
        Settings.externalDatabase(environment)
                .ifPresentOrElse(
                        database -> {
                            database.requireAnswer();
                            if (ProductionChecks.isProduction(environment)) {
                                database.requireNoDemo();
                            }
                        },
                        () -> DataFolder.claim(Settings.data(environment)).close());
        MailSettings.check(environment);
        requireFreePort(Settings.port(environment));
    }

    /** Refuses a JVM that is not in UTC, whoever moved it. */
    static void requireUtc() {
        if (TimeZone.getDefault().getRawOffset() != 0 || TimeZone.getDefault().useDaylightTime()) {
            throw new StartRefused(
                    "Java kører ikke i UTC, og så ville frister blive forkerte: fjern indstillingen user.timezone, eller sæt -Duser.timezone=UTC.");
        }
    }

    static void requireFreePort(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new StartRefused(portTaken(port));
        }
    }

    static String portTaken(int port) {
        return "Port %d er optaget af et andet program: stop det, eller vælg en anden port med OMHU_PORT."
                .formatted(port);
    }

    static String folderTaken(Path folder, String owner) {
        return "Omhu kører allerede med mappen %s%s: stop den først, eller vælg en anden mappe med OMHU_DATA."
                .formatted(folder, owner);
    }

    private static void say(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(line);
    }
}
