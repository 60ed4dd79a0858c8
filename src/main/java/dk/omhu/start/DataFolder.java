package dk.omhu.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that one Omhu at a time owns. The lock is the operating system's and goes with the process, so it is right
 * after kill -9 too; PostgreSQL does not inherit it.
 */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where it is missing and takes it for this process, or says who has it. */
    static DataFolder claim(Path path) {
        try {
            var lock = FileChannel.open(
                    made(path).resolve("omhu.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(lock)) {
                var owner = owner(lock);
                lock.close();
                throw new StartRefused(StartChecks.folderTaken(path, owner));
            }
            lock.truncate(0);
            lock.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, lock);
        } catch (IOException noAccess) {
            throw new StartRefused(
                    "Omhu kan ikke skrive i mappen %s: giv adgang til den, eller vælg en anden mappe med OMHU_DATA."
                            .formatted(path),
                    noAccess);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return path;
        }
        // Case files lie here: nobody but the owner reads them.
        var posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(path);
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String owner(FileChannel lock) {
        try {
            var pid = ByteBuffer.allocate(20);
            lock.read(pid);
            var text = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
            return text.isBlank() ? "" : " (proces %s)".formatted(text);
        } catch (IOException notReadable) {
            return "";
        }
    }
}
