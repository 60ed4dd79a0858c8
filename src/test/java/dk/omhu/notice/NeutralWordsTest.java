package dk.omhu.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralWordsTest {

    @Test
    void wordsStandOnOneLine() {
        assertThat(NeutralWords.of("Visitér\r\nBcc: alle@example.org\u2028nu "))
                .isEqualTo("Visitér Bcc: alle@example.org nu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "Politiet alene", "Sagen er POLITIET  ALENE", "Om 010113-4321", "Om 0101134321"})
    void whatAMailMustNotHoldIsNotSaid(String words) {
        assertThat(NeutralWords.of(words)).isEqualTo(NeutralWords.INSTEAD);
    }

    @Test
    void longWordsAreCut() {
        assertThat(NeutralWords.of("å".repeat(500))).hasSize(150).endsWith("…");
    }
}
