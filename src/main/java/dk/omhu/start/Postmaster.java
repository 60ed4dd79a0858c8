package dk.omhu.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL processes on our own data: a killed JVM leaves them behind, and the next start would die on their lock. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path data;

    /** PostgreSQL's own folder, whose owner (see {@link DataFolder}) asks. */
    Postmaster(Path data) {
        this.data = data;
    }

    /** Leaves no PostgreSQL running on the data: stops an orphan, and waits for what a killed one left. */
    void stopOrphan() {
        running().ifPresent(process -> {
            if (isOurs(process)) {
                LOG.info("Stopper databasen fra en tidligere kørsel (proces {})", process.pid());
                stopFast(process);
            } else if (isKnown(process) || isDead(process)) {
                // The number was given to another program meanwhile (usual in a container, where numbers are small and
                // repeat), or waits to be collected. PostgreSQL can't tell and would refuse to start.
                forget();
            }
        });
        awaitEnd();
    }

    /** Waits until no PostgreSQL works on the data. Not by {@code onExit}: a process that nobody collects never exits. */
    void awaitEnd() {
        var deadline = Instant.now().plus(PATIENCE);
        for (var left = ours(); left.isPresent(); left = ours()) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartRefused(
                        "Databasen fra en tidligere kørsel (proces %d) vil ikke stoppe: stop den med 'kill -INT %1$d', og start igen."
                                .formatted(left.get().pid()));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Optional<ProcessHandle> ours() {
        return ProcessHandle.allProcesses().filter(this::isOurs).findAny();
    }

    /** The live process whose number stands in the data folder, PostgreSQL or not. */
    private Optional<ProcessHandle> running() {
        return numberInFile().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private Optional<Long> numberInFile() {
        try (var lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException noneOrHalfWritten) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return isPostgres(process) && worksHere(process);
    }

    private static boolean isKnown(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static boolean isDead(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))
                    .contains(") Z ");
        } catch (IOException noSuchView) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** PostgreSQL stands in its data folder; where the system does not show that, its arguments name the folder. */
    private boolean worksHere(ProcessHandle process) {
        var standsIn = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(standsIn).equals(data.toRealPath());
        } catch (IOException noSuchView) {
            return process.info()
                    .arguments()
                    .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                    .orElse(false);
        }
    }

    private void stopFast(ProcessHandle process) {
        try {
            // SIGINT is PostgreSQL's fast shutdown, which does not wait for clients; Java itself can send only SIGTERM.
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new StartRefused("Omhu kan ikke slette %s: giv adgang til mappen.".formatted(pidFile()), e);
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
