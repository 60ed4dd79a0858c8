package dk.omhu.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The answers that are written down: a change of any of them is one that somebody has read. */
final class Answers {
    private Answers() {}

    /** What the server says now stands in target under the same name, to be compared and taken over. */
    static void areThoseOf(String file, Stream<String> lines) throws IOException {
        var now = lines.map(String::stripTrailing).collect(joining("\n", "", "\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", file), now);
        assertThat(now.lines().filter(line -> line.contains(" 500")))
                .as("failures of the server")
                .isEmpty();
        assertThat(now).isEqualTo(Files.readString(Path.of("src/test/resources/rights", file)));
    }
}
