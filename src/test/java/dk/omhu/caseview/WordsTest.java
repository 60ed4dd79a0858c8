package dk.omhu.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the journal keeps for machines is read by people: days and moments as Danes write them, in Danish time. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 23.11.2026",
        "2026-11-23T07:54:03.538Z, 23.11.2026 kl. 08.54",
        "2026-07-01T22:30:00Z, 2.7.2026 kl. 00.30",
        "2026-10-25T02:30:00+01:00, 25.10.2026 kl. 02.30",
        "2026-13-45, 2026-13-45",
        "2026-13-45T99:99:00Z, 2026-13-45T99:99:00Z",
        "Han kom 2026-11-23, Han kom 2026-11-23"
    })
    void aDayOrAMomentIsWrittenAsDanesDo(String kept, String read) {
        assertThat(Words.of(new JournalValue(Part.CONCERN, "Hvornår?", kept))).isEqualTo(read);
    }

    @Test
    void alsoInsideAList() {
        var kept = List.of(Map.of("at", "2026-11-23T07:54:03Z"));

        assertThat(Words.of(new JournalValue(Part.CONCERN, "Opkald", kept))).isEqualTo("23.11.2026 kl. 08.54");
    }
}
