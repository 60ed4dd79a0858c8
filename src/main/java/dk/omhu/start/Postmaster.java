package dk.omhu.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL processes on our own data: a killed JVM leaves them behind, and the next start would die on their lock. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final long PATIENCE_SECONDS = 60;

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
            } else if (isKnown(process)) {
                // The number was given to another program meanwhile (usual in a container, where numbers are small and
                // repeat). PostgreSQL can't tell and would refuse to start.
                forget();
            }
        });
        awaitEnd(ProcessHandle.allProcesses().filter(this::isOurs).toArray(ProcessHandle[]::new));
    }

    /** Waits until the server process has ended, e.g. after it was told to. */
    void awaitEnd(ProcessHandle... processes) {
        var ends = Arrays.stream(processes).map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException tooLong) {
            throw new StartRefused(
                    "Databasen fra en tidligere kørsel (proces %d) vil ikke stoppe: stop den med 'kill -INT %1$d', og start igen."
                            .formatted(processes[0].pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The live process whose number stands in the data folder, PostgreSQL or not. */
    Optional<ProcessHandle> running() {
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
        awaitEnd(process);
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
