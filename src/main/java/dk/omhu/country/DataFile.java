package dk.omhu.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table in a file: lines that begin with # say version and source, the next one names the columns. */
final class DataFile {
    private DataFile() {}

    static List<List<String>> rows(String name) {
        try {
            return rows(List.of(new ClassPathResource("country/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .split("\\R")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(line -> List.of(line.split(";")))
                .toList();
    }
}
