package dk.omhu.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.omhu.access.MunicipalityCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;

/** What can't be made wrong: CPR numbers, case numbers, and names as they are searched. */
class ValueTypesTest {
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** A serial whose first digit says the century of the date. */
    @Provide
    Arbitrary<String> cprNumbers() {
        var dates = Dates.dates().between(LocalDate.of(1858, 1, 1), LocalDate.of(2057, 12, 31));
        return dates.flatMap(date -> Arbitraries.of(seventhDigits(date))
                .flatMap(seventh -> Arbitraries.integers()
                        .between(0, 999)
                        .map(rest -> date.format(DateTimeFormatter.ofPattern("ddMMyy"))
                                + seventh
                                + "%03d".formatted(rest))));
    }

    private static Integer[] seventhDigits(LocalDate date) {
        int year = date.getYear();
        if (year < 1900) {
            return new Integer[] {5, 6, 7, 8};
        }
        if (year < 2000) {
            return year < 1937 ? new Integer[] {0, 1, 2, 3} : new Integer[] {0, 1, 2, 3, 4, 9};
        }
        return year <= 2036 ? new Integer[] {4, 5, 6, 7, 8, 9} : new Integer[] {5, 6, 7, 8};
    }

    @Property
    void everyDateWithASerialOfItsCenturyIsACprNumberOfThatDate(@ForAll("cprNumbers") String digits) {
        var read = CprNumber.parse(digits).orElseThrow();
        var day = read.birthDate();
        assertThat(day.format(DateTimeFormatter.ofPattern("ddMMyy"))).isEqualTo(digits.substring(0, 6));
        assertThat(seventhDigits(day)).contains(digits.charAt(6) - '0');
    }

    @Property
    void hyphenAndBlanksAreForgiven(@ForAll("cprNumbers") String digits) {
        var plain = CprNumber.parse(digits);
        assertThat(CprNumber.parse(digits.substring(0, 6) + "-" + digits.substring(6)))
                .isEqualTo(plain);
        assertThat(CprNumber.parse(" " + digits.substring(0, 6) + " " + digits.substring(6) + " "))
                .isEqualTo(plain);
    }

    @Property
    void failingModulus11IsNoReasonToRefuse(@ForAll("cprNumbers") String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        assertThat(CprNumber.parse(digits))
                .hasValueSatisfying(read -> {})
                .map(CprNumber::passesModulus11)
                .contains(sum % 11 == 0);
    }

    @Property
    void anImpossibleDayOrMonthIsRefused(
            @ForAll @IntRange(min = 0, max = 99) int day,
            @ForAll @IntRange(min = 0, max = 99) int month,
            @ForAll @IntRange(min = 0, max = 9999) int rest,
            @ForAll @IntRange(min = 0, max = 99) int year) {
        var digits = "%02d%02d%02d%04d".formatted(day, month, year, rest);
        boolean impossible = day == 0 || day > 31 || month == 0 || month > 12 || (month == 2 && day > 29);
        if (impossible) {
            assertThat(CprNumber.parse(digits)).isEmpty();
            assertThatThrownBy(() -> new CprNumber(digits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(digits.substring(6));
        }
    }

    @Example
    void theCenturyDecidesWhetherThereWasALeapDay() {
        assertThat(CprNumber.parse("290200-4123")).isPresent();
        assertThat(CprNumber.parse("290200-1123")).isEmpty();
        assertThat(CprNumber.parse("290201-4123")).isEmpty();
        assertThat(CprNumber.parse("310411-4123")).isEmpty();
    }

    @Property
    void whatIsNotTenDigitsIsNoCprNumber(@ForAll @StringLength(max = 15) String text) {
        if (!text.replace(" ", "").matches("\\d{6}-?\\d{4}")) {
            assertThat(CprNumber.parse(text)).isEmpty();
        }
    }

    @Property
    void aCprNumberShowsNothing(@ForAll("cprNumbers") String digits) {
        var read = CprNumber.parse(digits).orElseThrow();
        assertThat(read.toString()).doesNotContainPattern("\\d");
        assertThat(new PersonFacts("Otto Prøvesen", read, read.birthDate(), false).toString())
                .doesNotContain("Otto")
                .doesNotContainPattern("\\d");
    }

    @Property
    void aCaseNumberTellsItsMunicipality(
            @ForAll @IntRange(min = 0, max = 999) int municipality,
            @ForAll @IntRange(min = 2020, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 999_999) int running) {
        var code = new MunicipalityCode("%03d".formatted(municipality));
        var number = CaseNumber.of(code, year, running);
        assertThat(number.value()).hasSize(15);
        assertThat(number.municipality()).isEqualTo(code);
        assertThat(CaseNumber.parse("  " + number + "\n")).contains(number);
    }

    @Property
    void otherTextIsNoCaseNumber(@ForAll @StringLength(max = 20) String text) {
        if (!text.strip().matches("[0-9]{3}-[0-9]{4}-[0-9]{6}")) {
            assertThat(CaseNumber.parse(text)).isEmpty();
            assertThatThrownBy(() -> new CaseNumber(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void aCaseNumberMayNotOutgrowItsSixDigits() {
        assertThatThrownBy(() -> CaseNumber.of(new MunicipalityCode("751"), 2026, 1_000_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Søren",
                        "Kjær",
                        "Åse",
                        "Müller",
                        "José",
                        "Mohammed",
                        "Al-Sayed",
                        "Bjørn",
                        "Zoë",
                        "Hansen",
                        "Nguyen")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    @Property
    void orderCaseAndPunctuationOfANameDoNotCount(@ForAll("names") String name, @ForAll long seed) {
        var words = Arrays.asList(name.split(" "));
        Collections.shuffle(words, new Random(seed));
        var other = String.join(", ", words).toUpperCase(Locale.ROOT);
        assertThat(PersonIndex.normalise(other)).isEqualTo(PersonIndex.normalise(name));
    }

    @Test
    void theOrderOfAVeryLongNameDoesNotCountEither() {
        assertThat(PersonIndex.normalise("Søren Al-Sayed Al-Sayed Al-Sayed"))
                .isEqualTo(PersonIndex.normalise("Al-Sayed Al-Sayed Al-Sayed Søren"));
    }

    @Property
    void aNormalisedLatinNameIsPlainLettersOnly(@ForAll("names") String name) {
        assertThat(PersonIndex.normalise(name)).matches("[a-z]+( [a-z]+)*");
    }

    @Property
    void danishLettersAndTheirTranscriptionsAreOne(@ForAll("names") String name) {
        var transcribed =
                name.replace("ø", "oe").replace("æ", "ae").replace("Å", "Aa").replace("ü", "ue");
        assertThat(PersonIndex.normalise(transcribed)).isEqualTo(PersonIndex.normalise(name));
    }

    @Property
    void likenessIsMutualAndFullOnlyForTheSameName(@ForAll("names") String one, @ForAll("names") String other) {
        var first = SpeltName.of(one);
        var second = SpeltName.of(other);
        assertThat(first.likeness(second)).isBetween(0.0, 1.0).isEqualTo(second.likeness(first));
        assertThat(first.likeness(first)).isEqualTo(1.0);
    }

    @Property(tries = 200)
    void anyTextWhatsoeverCanBeANameAndIsComparedQuickly(@ForAll @StringLength(max = 200) String text) {
        var name = SpeltName.of(text);
        assertThat(name.likeness(SpeltName.of(text + " og lidt til"))).isBetween(0.0, 1.0);
        assertThat(name.words()).hasSizeLessThanOrEqualTo(6);
    }
}
