package dk.omhu.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every table must satisfy, what each of its rules answers, and what the house will never let a table say. */
class DecisionTableRulesTest {
    private static final Path TABLES = Path.of("processes/decisions");
    private static final List<String> SIGNS =
            List.of("violenceFascination", "signBehaviour", "signRelations", "signAttitudes", "personalCrisis");

    /** The words of design.md § 3, by the name of the output. */
    private static final Map<String, Set<Object>> WORDS = Map.of(
            "legalTrack", Set.of("CHILD", "ADULT"),
            "acuteSuggested", Set.of(true, false),
            "basis", Set.of("SSP", "PSP", "KSP", "INTERNAL", "CONSENT", "FVL28", "HEALTH43", "CHILD", "DUTY", "NONE"),
            "invitedAuthoritiesSuggested",
                    Set.of(
                            "police-coordinator",
                            "child-caseworker",
                            "adult-caseworker",
                            "ssp-consultant",
                            "job-centre",
                            "psychiatry",
                            "probation",
                            "mentor-coordinator"),
            "visitationSuggested",
                    Set.of(
                            "UNFOUNDED",
                            "ADVICE_ONLY",
                            "MORE_INFORMATION",
                            "INFOHUS",
                            "OTHER_TRACK",
                            "OTHER_MUNICIPALITY"));

    static Stream<Path> tables() throws IOException {
        try (var files = Files.list(TABLES)) {
            // the graph and the table of deadlines have tests of their own: OverallAssessmentTest, DeadlineTableTest
            return files
                    .filter(file -> file.toString().endsWith(".dmn")
                            && !file.endsWith("overall-assessment.dmn")
                            && !file.endsWith("deadlines.dmn"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Tables that decide one thing; one that gathers is analysed in its own test. */
    static Stream<Path> decidingTables() throws IOException {
        return tables().filter(file -> new Table(file).table.getHitPolicy() != HitPolicy.COLLECT);
    }

    private static Table table(String key) {
        return new Table(TABLES.resolve(key + ".dmn"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsWrittenAsTheHouseWrites(Path file) throws IOException {
        var table = new Table(file);
        var source = Files.readString(file);
        assertThat(table.key + ".dmn").isEqualTo(file.getFileName().toString());
        assertThat(table.decision.getName()).isNotBlank();
        assertThat(table.decision.getDescription().getTextContent()).contains("Kilde:");
        assertThat(table.decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
        assertThat(source).contains("executionPlatformVersion=\"7.24.0\"").doesNotContain("expressionLanguage");
        assertThat(table.table.getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);
        assertThat(table.inputs)
                .allSatisfy(input -> assertThat(input.getLabel()).endsWith("?"));
        assertThat(table.rules).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("[a-z][A-Za-z0-9]*");
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent().strip())
                    .as(rule.getId())
                    .hasSizeGreaterThan(15)
                    .matches("(?s)[A-ZÆØÅ].*[.]")
                    .doesNotContainIgnoringCase("score")
                    .doesNotContainIgnoringCase("point");
        });
        assertThat(table.rules.stream().map(rule -> rule.getId())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noTableReadsIdeologyReligionOrWhetherSomebodyDeclined(Path file) {
        var table = new Table(file);
        assertThat(table.inputs)
                .extracting(input -> Table.name(input).toLowerCase(java.util.Locale.ROOT))
                // That there is a consent is a basis for sharing; that there is none, nobody reads.
                .filteredOn(name -> !(table.key.equals("sharing-basis") && name.equals("consentrecorded")))
                .noneMatch(name -> name.matches(".*(extremis|ideolog|relig|ethnic|party|consent|declin|withdraw).*"));
        for (var rule : table.rules) {
            for (var entry : rule.getInputEntries()) {
                assertThat(entry.getText().getTextContent())
                        .doesNotContainPattern("ISLAMIST|RIGHT|LEFT|MIXED|IDEOLOGY|DECLINED");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void onlyWordsOfTheHouseComeOut(Path file) {
        var table = new Table(file);
        var name = table.table.getOutputs().iterator().next().getName();
        assertThat(WORDS).containsKey(name);
        assertThat(table.rules)
                .allSatisfy(rule -> assertThat(WORDS.get(name))
                        .contains(Table.value(rule.getOutputEntries()
                                .iterator()
                                .next()
                                .getText()
                                .getTextContent()
                                .strip())));
    }

    @ParameterizedTest
    @MethodSource("decidingTables")
    void everyCombinationOfInputsHasExactlyOneResult(Path file) {
        var table = new Table(file);
        var bad = new ArrayList<String>();
        var count = new AtomicLong();
        Table.combinations(table.domain()).forEach(values -> {
            count.incrementAndGet();
            var answer = table.read(values);
            if (answer.rules().size() != 1 && bad.size() < 5) {
                bad.add(values + " → " + answer.rules());
            }
        });
        assertThat(bad).as("of %s combinations", count).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decidingTables")
    void everyRuleIsTheAnswerToSomething(Path file) {
        var table = new Table(file);
        Set<String> reached = new HashSet<>();
        Table.combinations(table.domain())
                .forEach(values -> reached.addAll(table.read(values).rules()));
        assertThat(table.rules).extracting(rule -> rule.getId()).isSubsetOf(reached);
    }

    /** All combinations where they are few; otherwise a sample, the same in each run. */
    @ParameterizedTest
    @MethodSource("decidingTables")
    void theEngineReadsTheTableAsItIsWritten(Path file) {
        var table = new Table(file);
        for (var values : sample(table.domain(), 600)) {
            assertThat(table.ask(values)).as("%s", values).isEqualTo(table.read(values));
        }
    }

    private static List<Map<String, @Nullable Object>> sample(Map<String, List<@Nullable Object>> domain, int most) {
        long all = domain.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        if (all <= most) {
            return Table.combinations(domain).toList();
        }
        var random = new Random(2026);
        List<Map<String, @Nullable Object>> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Map<String, @Nullable Object> one = new HashMap<>();
            domain.forEach((name, values) -> one.put(name, values.get(random.nextInt(values.size()))));
            some.add(one);
        }
        return some;
    }

    /** One row per rule at least: rule id, expected output, and the inputs that are said; the others are not. */
    @TestFactory
    Stream<DynamicTest> eachRuleAnswersWhatItsRowSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (var file : decidingTables().toList()) {
            var table = new Table(file);
            Set<String> covered = new HashSet<>();
            for (var line : Files.readAllLines(Path.of("src/test/resources/decisions", table.key + ".csv"))) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var cells = line.split(";");
                covered.add(cells[0]);
                tests.add(DynamicTest.dynamicTest(
                        table.key + ": " + line,
                        () -> assertThat(table.ask(values(table, cells)))
                                .isEqualTo(new Table.Answer(List.of(cells[0]), literal(cells[1])))));
            }
            tests.add(DynamicTest.dynamicTest(
                    table.key + ": every rule has its row",
                    () -> assertThat(covered)
                            .containsExactlyInAnyOrderElementsOf(table.rules.stream()
                                    .map(rule -> rule.getId())
                                    .toList())));
        }
        return tests.stream();
    }

    private static Map<String, @Nullable Object> values(Table table, String[] cells) {
        Map<String, @Nullable Object> values = new HashMap<>();
        table.inputs.forEach(input -> values.put(Table.name(input), null));
        for (int i = 2; i < cells.length; i++) {
            var pair = cells[i].split("=");
            assertThat(values).containsKey(pair[0]);
            values.put(pair[0], literal(pair[1]));
        }
        return values;
    }

    private static Object literal(String text) {
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }

    @Test
    void beliefAloneNeverRaises() {
        var table = table("visitation");
        var domain = noSigns(table);
        domain.put("onlyBeliefOrOpinion", List.of(true));
        domain.put("repeatConcern", nullable(false));
        assertThat(Table.combinations(domain).map(values -> table.read(values).output()))
                .containsOnly("UNFOUNDED", "ADVICE_ONLY");
    }

    @Test
    void beliefBesideASignDoesNotLowerIt() {
        var table = table("visitation");
        Table.combinations(table.domain())
                .filter(values -> SIGNS.stream().anyMatch(sign -> "YES".equals(values.get(sign)))
                        && Boolean.FALSE.equals(values.get("onlyBeliefOrOpinion")))
                .forEach(values -> {
                    var without = table.read(values).output();
                    var with = new HashMap<>(values);
                    with.put("onlyBeliefOrOpinion", true);
                    if (!table.read(with).output().equals(without)) {
                        throw new AssertionError(values + ": " + without + " but with belief " + table.read(with));
                    }
                });
    }

    @Test
    void aRepeatAloneOnlySuggestsLookingTogether() {
        var table = table("visitation");
        var domain = noSigns(table);
        domain.put("repeatConcern", List.of(true));
        assertThat(Table.combinations(domain).map(values -> table.read(values).output()))
                .containsOnly("MORE_INFORMATION");
    }

    @Test
    void aRepeatNeverLeadsToTheInfohusByItself() {
        var table = table("visitation");
        Table.combinations(table.domain())
                .filter(values -> Boolean.FALSE.equals(values.get("repeatConcern")))
                .forEach(values -> {
                    var repeat = new HashMap<>(values);
                    repeat.put("repeatConcern", true);
                    if ("INFOHUS".equals(table.read(repeat).output())
                            && !"INFOHUS".equals(table.read(values).output())) {
                        throw new AssertionError("only the repeat led to the infohus: " + values);
                    }
                });
    }

    @Test
    void aRepeatIsNeverClosedOnItsOwn() {
        var table = table("visitation");
        var domain = table.domain();
        domain.put("repeatConcern", List.of(true));
        assertThat(Table.combinations(domain).map(values -> table.read(values).output()))
                .doesNotContain("UNFOUNDED", "ADVICE_ONLY");
    }

    @Test
    void acuteDangerIsNeverCalledUnfoundedOrAdvice() {
        var table = table("visitation");
        var domain = table.domain();
        domain.put("acuteSuggested", List.of(true));
        assertThat(Table.combinations(domain).map(values -> table.read(values).output()))
                .doesNotContain("UNFOUNDED", "ADVICE_ONLY", "MORE_INFORMATION", "OTHER_TRACK");
    }

    @Test
    void fascinationWithViolenceCountsWithoutAnyIdeology() {
        var table = table("visitation");
        var domain = table.domain();
        domain.put("violenceFascination", List.of("YES"));
        domain.put("livesHere", nullable("YES", "NOT_KNOWN"));
        domain.put("descriptionSufficient", nullable("YES", "NOT_KNOWN"));
        assertThat(Table.combinations(domain).map(values -> table.read(values).output()))
                .containsOnly("INFOHUS");
    }

    @Test
    void notKnowingIsTheSameAsNotAnswering() {
        var tables = List.of(table("visitation"), table("acute-triage"));
        for (var table : tables) {
            for (var values : sample(table.domain(), 20_000)) {
                var known = new HashMap<>(values);
                table.domain().forEach((name, domain) -> {
                    if (known.get(name) == null) {
                        known.put(name, domain.contains(true) ? (Object) false : "NOT_KNOWN");
                    }
                });
                assertThat(table.read(values)).as("%s", values).isEqualTo(table.read(known));
            }
        }
    }

    @Test
    void knowingNothingAtAllAsksForMoreAndRaisesNoAlarm() {
        assertThat(table("visitation").ask(nothing("visitation")).output()).isEqualTo("MORE_INFORMATION");
        assertThat(table("acute-triage").ask(nothing("acute-triage")).output()).isEqualTo(false);
        assertThat(table("legal-track").ask(nothing("legal-track")).output()).isEqualTo("CHILD");
    }

    private static Map<String, @Nullable Object> nothing(String key) {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        table(key).inputs.forEach(input -> nothing.put(Table.name(input), null));
        return nothing;
    }

    private static Map<String, List<@Nullable Object>> noSigns(Table table) {
        Map<String, List<@Nullable Object>> domain = new LinkedHashMap<>(table.domain());
        domain.put("acuteSuggested", nullable(false));
        SIGNS.forEach(sign -> domain.put(sign, nullable("NO", "NOT_KNOWN")));
        return domain;
    }

    private static List<@Nullable Object> nullable(Object... values) {
        List<@Nullable Object> all = new ArrayList<>(List.of(values));
        all.add(null);
        return all;
    }
}
