package dk.omhu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A field that is renamed in its form would be missing at night, and nobody would see that it is. */
class AcuteSummariesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatTheSummaryNamesIsAskedInSomeForm() throws IOException {
        Set<String> asked = new HashSet<>();
        try (var forms = Files.list(Path.of("forms"))) {
            for (var form : forms.toList()) {
                asked.addAll(JSON.readTree(form.toFile()).findValuesAsText("key"));
            }
        }

        assertThat(asked)
                .containsAll(AcuteSummaries.SHOWN.values().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }
}
