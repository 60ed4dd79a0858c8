package dk.omhu.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's own check of a form: what a browser would refuse is refused here too, and what it would not send. */
class AnswersTest {
    private static final FormSchema FORM = FormSchema.read("""
            {"id": "trial", "components": [
              {"type": "text", "text": "{{caseHeader}}"},
              {"type": "textfield", "key": "caller", "label": "Hvem ringede?",
               "validate": {"required": true, "minLength": 2, "maxLength": 20}},
              {"type": "textfield", "key": "phone", "label": "Telefon", "validate": {"pattern": "^\\\\d{8}$"}},
              {"type": "textarea", "key": "story", "label": "Hvad er der sket?"},
              {"type": "number", "key": "months", "label": "Måneder", "properties": {"routing": "true"},
               "validate": {"min": 1, "max": 60}},
              {"type": "checkbox", "key": "told", "label": "Fortalt"},
              {"type": "checkbox", "key": "read", "label": "Læst", "validate": {"required": true}},
              {"type": "radio", "key": "danger", "label": "Er der fare?", "properties": {"routing": "true"},
               "defaultValue": "false",
               "values": [{"label": "Nej", "value": "false"}, {"label": "Ja", "value": "true"}]},
              {"type": "group", "label": "Ved fare", "conditional": {"hide": "=danger != \\"true\\""}, "components": [
                {"type": "textarea", "key": "dangerWhat", "label": "Hvilken fare?", "validate": {"required": true}},
                {"type": "select", "key": "dangerTo", "label": "For hvem?", "properties": {"routing": "true"},
                 "values": [{"label": "Personen selv", "value": "SELF"}, {"label": "Andre", "value": "OTHERS"}]}]},
              {"type": "select", "key": "otherCase", "label": "Hvilken sag?", "valuesKey": "matchChoices"},
              {"type": "checklist", "key": "invited", "label": "Inviterede",
               "values": [{"label": "Politiet", "value": "police"}, {"label": "Skolen", "value": "school"}]},
              {"type": "datetime", "subtype": "date", "key": "day", "label": "Dag", "properties": {"routing": "true"}},
              {"type": "datetime", "subtype": "datetime", "key": "moment", "label": "Tidspunkt"},
              {"type": "datetime", "subtype": "date", "key": "sent", "label": "Sendt den", "properties": {"past": "true"}},
              {"type": "datetime", "subtype": "datetime", "key": "heard", "label": "Hørt", "properties": {"past": "true"},
               "validate": {"required": true}, "conditional": {"hide": "=caller != \\"Politiet\\""}},
              {"type": "datetime", "subtype": "time", "key": "hour", "label": "Klokken"},
              {"type": "textarea", "key": "known", "label": "Det ved vi", "readonly": true},
              {"type": "dynamiclist", "path": "children", "label": "Børn", "components": [
                {"type": "textfield", "key": "childName", "label": "Barnets navn", "validate": {"required": true, "maxLength": 10}},
                {"type": "number", "key": "childAge", "label": "Alder", "validate": {"min": 0, "max": 17}}]},
              {"type": "radio", "key": "road", "label": "Hvad skal der ske?", "properties": {"routing": "true"},
               "values": [{"label": "Luk", "value": "CLOSE"}, {"label": "Gå videre", "value": "GO_ON"}]},
              {"type": "text", "text": "{{roadSuggestedLabel}}"},
              {"type": "select", "key": "roadDeviationReason", "label": "Hvorfor?",
               "conditional": {"hide": "=road = null or roadSuggested = null or road = roadSuggested"},
               "values": [{"label": "Nyere oplysning", "value": "NEWER"}, {"label": "Andet", "value": "OTHER"}]},
              {"type": "textarea", "key": "roadDeviationText", "label": "Beskriv",
               "conditional": {"hide": "=roadDeviationReason != \\"OTHER\\""}}
            ]}""".getBytes(StandardCharsets.UTF_8), 1);

    private static final Map<String, Object> SHOWN = Map.of("known", "Set ved skolen", "roadSuggested", "GO_ON");
    private static final Map<String, Set<String>> OFFERED = Map.of("matchChoices", Set.of("751-2026-000001"));

    /** A complete answer, changed as the pairs of key and value say. */
    private static Map<String, @Nullable Object> answer(@Nullable Object... changes) {
        Map<String, @Nullable Object> answer = new HashMap<>();
        answer.put("caller", "Skolen");
        answer.put("read", true);
        for (int i = 0; i < changes.length; i += 2) {
            answer.put(String.valueOf(changes[i]), changes[i + 1]);
        }
        return answer;
    }

    private static final Instant NOW = Instant.parse("2026-07-31T22:30:00Z");

    private static Answered answered(@Nullable Object... changes) {
        return new Answered(FORM, answer(changes), SHOWN, OFFERED, NOW);
    }

    private static void accepted(@Nullable Object... changes) {
        assertThat(answered(changes).problems()).isEmpty();
    }

    /** Refused for this field alone, in Danish, naming it by its label. */
    private static void refused(String key, String because, @Nullable Object... changes) {
        assertThat(answered(changes).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.message()).contains(because);
        });
    }

    @Test
    void aCompleteAnswerIsAccepted() {
        accepted();
    }

    @Nested
    class Texts {
        @Test
        void aRequiredOneMayNotBeMissingEmptyOrBlank() {
            refused("caller", "\"Hvem ringede?\" skal udfyldes", "caller", null);
            refused("caller", "skal udfyldes", "caller", "");
            refused("caller", "skal udfyldes", "caller", "  \n\t ");
        }

        @Test
        void theyKeepTheirLength() {
            refused("caller", "mindst 2 tegn", "caller", "x");
            accepted("caller", "x".repeat(20));
            refused("caller", "højst 20 tegn", "caller", "x".repeat(21));
            accepted("story", "x".repeat(10_000));
            refused("story", "højst 10000 tegn", "story", "x".repeat(10_001));
        }

        @Test
        void theyKeepTheirPattern() {
            accepted("phone", "12345678");
            refused("phone", "rigtige form", "phone", "1234");
        }

        @Test
        void aNulIsRefusedForTheDatabaseCannotKeepIt() {
            refused("story", "ikke kan gemmes", "story", "a\0b");
        }

        @Test
        void nothingElseThanTextIsText() {
            refused("story", "skal være tekst", "story", 7);
            refused("story", "skal være tekst", "story", true);
            refused("story", "skal være tekst", "story", List.of("a"));
            refused("story", "skal være tekst", "story", Map.of("a", "b"));
        }

        @Test
        void markupIsKeptAsItIs() {
            assertThat(answered("story", "<b>{{caseHeader}}</b>")
                            .changes()
                            .get("story")
                            .value())
                    .isEqualTo("<b>{{caseHeader}}</b>");
        }
    }

    @Nested
    class Numbers {
        @Test
        void theyKeepTheirBounds() {
            accepted("months", 1);
            accepted("months", 60.0);
            refused("months", "være mindst 1", "months", 0);
            refused("months", "højst være 60", "months", 61);
        }

        @Test
        void textIsNoNumber() {
            refused("months", "skal være et tal", "months", "12");
        }

        @Test
        void whatIsNotANumberAtAllIsRefused() {
            refused("months", "skal være et tal", "months", Double.NaN);
            refused("months", "skal være et tal", "months", Double.POSITIVE_INFINITY);
        }
    }

    @Nested
    class Choices {
        @Test
        void aCheckboxIsTrueOrFalse() {
            accepted("told", true);
            refused("told", "ja eller nej", "told", "ja");
        }

        @Test
        void aRequiredCheckboxMustBeTicked() {
            refused("read", "skal krydses af", "read", false);
            refused("read", "skal udfyldes", "read", null);
        }

        @Test
        void onlyTheFormsOwnChoicesCanBeChosen() {
            accepted("danger", "true", "dangerWhat", "Våben", "dangerTo", "SELF");
            refused("dangerTo", "ikke kan vælges", "danger", "true", "dangerWhat", "Våben", "dangerTo", "self");
            refused("danger", "ikke kan vælges", "danger", "maybe");
            refused("otherCase", "ikke kan vælges", "otherCase", List.of("751-2026-000001"));
        }

        @Test
        void onlyWhatTheServerOfferedCanBeChosen() {
            accepted("otherCase", "751-2026-000001");
            refused("otherCase", "ikke kan vælges", "otherCase", "730-2026-000001");
            assertThat(new Answered(FORM, answer("otherCase", "751-2026-000001"), SHOWN, Map.of(), NOW).problems())
                    .as("nothing offered")
                    .hasSize(1);
        }

        @Test
        void severalChoicesAreAListWithoutDoubles() {
            accepted("invited", List.of("police", "school"));
            accepted("invited", List.of());
            refused("invited", "en liste af valg", "invited", "police");
            refused("invited", "ikke kan vælges", "invited", List.of("police", "press"));
            refused("invited", "to gange", "invited", List.of("police", "police"));
            refused("invited", "ikke kan vælges", "invited", Arrays.asList("police", null));
            refused(
                    "invited",
                    "en liste af valg",
                    "invited",
                    IntStream.range(0, 101).boxed().toList());
        }
    }

    @Nested
    class Dates {
        /** It is half an hour past midnight in Denmark, on the first of August. */
        @Test
        void whatHasHappenedHappenedOnADayThatHasComeInDenmark() {
            accepted("sent", "2026-08-01");
            refused(
                    "sent",
                    "ligger i fremtiden. Skriv, hvornår det skete, eller lad det stå tomt.",
                    "sent",
                    "2026-08-02");
            accepted("caller", "Politiet", "heard", "2026-08-01T00:30");
            accepted("caller", "Politiet", "heard", "2026-07-31T22:30:00Z");
            refused(
                    "heard",
                    "ligger i fremtiden. Skriv, hvornår det skete.",
                    "caller",
                    "Politiet",
                    "heard",
                    "2026-08-01T00:31");
            accepted("day", "2027-08-02");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-02-28", "2028-02-29", "2026-12-31"})
        void aDayOfTheCalendarIsAccepted(String day) {
            accepted("day", day);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-02-30",
                    "2026-02-29",
                    "2026-13-01",
                    "2026-00-10",
                    "30-02-2026",
                    "i går",
                    "2026-2-3",
                    "2026-02-28T10:00",
                    "20260228",
                    "+12345-06-01",
                    "-2026-06-01",
                    "0001-01-01",
                    "9999-12-31"
                })
        void anyOtherIsNot(String day) {
            refused("day", "ikke en dato, der findes", "day", day);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-11-22T09:15+01:00",
                    "2026-11-22T09:15:30+01:00",
                    "2026-11-22T08:15Z",
                    "2026-11-22T09:15"
                })
        void aMomentIsAcceptedWithAndWithoutItsZone(String moment) {
            accepted("moment", moment);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"2026-11-22", "2026-11-22T25:00", "2026-02-30T10:00", "9:15", "nu", "+12345-06-01T10:00"})
        void anyOtherMomentIsNot(String moment) {
            refused("moment", "ikke en dato, der findes", "moment", moment);
        }

        @Test
        void aTimeOfDayIsOneThatExists() {
            accepted("hour", "09:15");
            accepted("hour", "09:15+01:00");
            refused("hour", "klokkeslæt", "hour", "9");
            refused("hour", "klokkeslæt", "hour", "25:00");
            refused("hour", "klokkeslæt", "hour", "09:75");
            refused("hour", "klokkeslæt", "hour", "09:15<script>");
        }

        @Test
        void aNumberOrListIsNoDate() {
            refused("day", "ikke en dato", "day", 20260228);
            refused("day", "ikke en dato", "day", List.of("2026-02-28"));
        }
    }

    @Nested
    class HiddenAndReadOnly {
        @Test
        void aHiddenRequiredFieldIsNotAskedFor() {
            accepted("danger", "false");
            refused("dangerWhat", "skal udfyldes", "danger", "true");
        }

        @Test
        void aHiddenFieldWithAnAnswerIsRefused() {
            refused("dangerWhat", "er skjult", "danger", "false", "dangerWhat", "Våben");
            refused("dangerTo", "er skjult", "danger", "false", "dangerTo", "SELF");
        }

        @Test
        void aDefaultAnswersWhereTheClientLeftTheFieldOut() {
            var answered = answered();
            assertThat(answered.routing()).containsEntry("danger", false);
            assertThat(answered.values()).containsEntry("danger", "false");
        }

        @Test
        void aFieldThatTheClientEmptiedIsEmptyInSpiteOfItsDefault() {
            assertThat(answered("danger", null).routing()).containsEntry("danger", null);
        }

        @Test
        void aReadOnlyFieldComesBackAsItWasShownOrNotAtAll() {
            accepted("known", "Set ved skolen");
            accepted("known", null);
            accepted("known", "");
            refused("known", "kan ikke ændres her", "known", "Set ved havnen");
        }

        @Test
        void aReadOnlyFieldThatShowedNothingTakesNothing() {
            assertThat(new Answered(FORM, answer("known", "Indsmuglet"), Map.of(), OFFERED, NOW).problems())
                    .extracting(Problem::key)
                    .containsExactly("known");
        }

        @Test
        void aReadOnlyFieldIsNeverWritten() {
            assertThat(answered("known", "Set ved skolen").changes()).doesNotContainKey("known");
        }

        @Test
        void anUnknownKeyIsRefusedAndNotRepeatedWhenItIsOdd() {
            refused("extra", "ikke feltet \"extra\"", "extra", "x");
            refused("caseHeader", "ikke feltet", "caseHeader", "x");
            refused("roadSuggested", "ikke feltet", "roadSuggested", "CLOSE");
            refused("<script>", "ikke feltet \"?\"", "<script>", "x");
        }

        @Test
        void anUnknownKeyIsRefusedEvenWithoutAValue() {
            refused("extra", "ikke feltet", "extra", null);
        }
    }

    @Nested
    class Rows {
        @Test
        void everyRowIsCheckedLikeAFormOfItsOwn() {
            accepted("children", List.of(Map.of("childName", "A", "childAge", 3), Map.of("childName", "B")));
            refused("childName", "skal udfyldes", "children", List.of(Map.of("childAge", 3)));
            refused("childName", "højst 10", "children", List.of(Map.of("childName", "x".repeat(11))));
            refused("childAge", "højst være 17", "children", List.of(Map.of("childName", "A", "childAge", 18)));
            refused("children", "ikke kender", "children", List.of(Map.of("childName", "A", "cpr", "x")));
        }

        @Test
        void whatIsNoListOfRowsIsRefused() {
            refused("children", "skal være en liste", "children", "A");
            refused("children", "skal være en liste", "children", Map.of("childName", "A"));
            refused("children", "ikke kan læses", "children", List.of("A"));
            refused(
                    "children",
                    "skal være en liste",
                    "children",
                    IntStream.range(0, 101)
                            .mapToObj(i -> Map.of("childName", "A"))
                            .toList());
        }
    }

    @Nested
    class Deviation {
        @Test
        void followingTheSuggestionNeedsNoReason() {
            accepted("road", "GO_ON");
        }

        @Test
        void deviatingNeedsOne() {
            refused("road", "andet end forslaget", "road", "CLOSE");
            accepted("road", "CLOSE", "roadDeviationReason", "NEWER");
        }

        @Test
        void anotherReasonThanTheListsIsWritten() {
            refused("road", "Skriv den", "road", "CLOSE", "roadDeviationReason", "OTHER");
            accepted("road", "CLOSE", "roadDeviationReason", "OTHER", "roadDeviationText", "Ringede igen");
        }

        @Test
        void aReasonWithoutADeviationIsRefused() {
            refused("roadDeviationReason", "er skjult", "road", "GO_ON", "roadDeviationReason", "NEWER");
        }

        @Test
        void withoutASuggestionThereIsNothingToDeviateFrom() {
            assertThat(new Answered(FORM, answer("road", "CLOSE"), Map.of(), OFFERED, NOW).problems())
                    .isEmpty();
        }
    }

    @Nested
    class WhatIsKept {
        @Test
        void routingIsYesNoWordsNumbersAndDatesAndNeverText() {
            var routing = answered(
                            "danger",
                            "true",
                            "dangerWhat",
                            "Våben",
                            "dangerTo",
                            "SELF",
                            "months",
                            6,
                            "day",
                            "2026-12-24")
                    .routing();
            assertThat(routing.keySet()).containsExactlyInAnyOrder("danger", "dangerTo", "months", "day", "road");
            assertThat(routing)
                    .containsEntry("danger", true)
                    .containsEntry("dangerTo", "SELF")
                    .containsEntry("months", 6)
                    .containsEntry("day", java.util.Date.from(java.time.Instant.parse("2026-12-23T23:00:00Z")))
                    .containsEntry("road", null);
        }

        @Test
        void aHiddenWordIsSilent() {
            var answered = answered("danger", "false");
            assertThat(answered.silentOn("dangerTo")).isTrue();
            assertThat(answered.silentOn("danger")).isFalse();
            assertThat(answered.routing()).containsEntry("dangerTo", null);
        }

        @Test
        void onlyWhatChangedIsWrittenWithItsLabelAndWords() {
            var changes = answered("danger", "true", "dangerWhat", "Våben", "invited", List.of("school"))
                    .changes();
            assertThat(changes.keySet()).containsExactly("caller", "read", "danger", "dangerWhat", "invited");
            assertThat(changes.get("danger").shown()).isEqualTo("Ja");
            assertThat(changes.get("invited").shown()).isEqualTo("Skolen");
            assertThat(changes.get("caller").label()).isEqualTo("Hvem ringede?");
        }

        @Test
        void anEmptiedAnswerIsWrittenAsEmptied() {
            var shown = Map.<String, Object>of("story", "Før");
            var changes = new Answered(FORM, answer("story", ""), shown, OFFERED, NOW).changes();
            assertThat(changes).containsKey("story");
            assertThat(changes.get("story").value()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"true,true", "'true',true", "3,3.0", "'',''"})
    void answersAreTheSameAsAPersonSeesThem(String one, String other) {
        Object first = one.equals("3") ? Integer.valueOf(3) : one;
        Object second = other.equals("3.0") ? Double.valueOf(3.0) : other.equals("true") ? Boolean.TRUE : other;
        assertThat(Answers.same(first, second)).isTrue();
        assertThat(Answers.same(first, "noget andet")).isFalse();
    }
}
