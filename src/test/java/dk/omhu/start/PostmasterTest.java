package dk.omhu.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {

    @TempDir
    Path data;

    @Test
    void aStrangerWithTheOldNumberIsLeftAloneAndTheNumberForgotten() throws IOException {
        Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n" + data + "\n");

        new Postmaster(data).stopOrphan();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void aHalfWrittenNumberIsLeftToPostgres() throws IOException {
        Files.writeString(pidFile(), "");

        new Postmaster(data).stopOrphan();

        assertThat(pidFile()).exists();
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
