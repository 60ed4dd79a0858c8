package dk.omhu.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One test over all forms, found by looking; and a small form that breaks each of the rules that matter most. */
class FormRulesTest {
    private static final Path GOOD = Path.of("src/test/resources/models/good-form.json");

    static Stream<Path> forms() {
        return House.list(House.FORMS, ".form").stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsWrittenAsTheHouseWrites(Path file) {
        assertThat(FormRules.broken(
                        file.getFileName().toString(),
                        new String(House.read(file), java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void theSmallFormIsGoodUntilItIsBroken() {
        assertThat(FormRules.broken("overdue.form", good())).isEmpty();
    }

    /** What stands in the small form, what is put there instead, and what the rules must say to it. */
    @ParameterizedTest
    @CsvFileSource(resources = "/models/broken-form.csv", delimiter = ';', quoteCharacter = '~')
    void aBrokenRuleIsFound(String good, String bad, String says) {
        assertThat(good()).contains(good);
        assertThat(FormRules.broken("overdue.form", good().replace(good, bad == null ? "" : bad)))
                .as("%s instead of %s", bad, good)
                .anyMatch(line -> line.contains(says));
    }

    private static String good() {
        return new String(House.read(GOOD), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theFirstPageOfTheIntakeAsksForAtMostEightAnswers() {
        assertThat(FormRules.requiredAtFirst("intake")).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void adviceIsOneShortForm() {
        assertThat(FormRules.requiredAtFirst("advice")).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aNoteIsWrittenInUnderAMinute() {
        assertThat(FormRules.requiredAtFirst("case-note")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void nothingIsRequiredWhileSomebodyRingsThePolice() {
        assertThat(FormRules.requiredAtFirst("acute-call")).isEmpty();
    }

    /** Police write only the outcome: what is typed there is the municipality's record. */
    @Test
    void thePoliceAreNotAskedForAReason() {
        assertThat(FormRules.freeTexts("police-clarification")).isEmpty();
    }
}
