package dk.omhu.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The graph of the overall assessment: each rule by its row, no gap, and what it promises whatever is judged. */
class OverallAssessmentTest {
    private static final Path FILE = Path.of("processes/decisions/overall-assessment.dmn");
    private static final Graph GRAPH = new Graph(FILE);
    private static final List<String> RISK = List.of("convictions", "violence", "criminalHistory", "socialisation");
    private static final List<String> WELLBEING =
            List.of("personality", "mentalHealth", "family", "network", "occupation");
    private static final List<String> ALL = new ArrayList<>(RISK);
    private static final List<@Nullable String> JUDGEMENTS =
            Arrays.asList("NO_CONCERN", "SOME_CONCERN", "SERIOUS_CONCERN", "NOT_KNOWN", "NOT_DISCUSSED", null);
    private static final List<@Nullable String> RESOURCES = Arrays.asList("STRONG", "SOME", "NONE", "NOT_KNOWN", null);
    private static final List<String> INTRUSIVE =
            List.of("NO_FURTHER", "GENERAL_SUPPORT", "TARGETED_MEASURE", "POLICE");

    static {
        ALL.addAll(WELLBEING);
    }

    private static String recommended(Map<String, @Nullable String> inputs) {
        return GRAPH.readAll(inputs)
                .get("overall-assessment")
                .fired()
                .values()
                .iterator()
                .next();
    }

    private static int intrusive(Map<String, @Nullable String> inputs) {
        return INTRUSIVE.indexOf(recommended(inputs));
    }

    /** Every combination of the risk side with one wellbeing dimension and one resource, and a sample of all the rest. */
    private static void everywhere(Consumer<Map<String, @Nullable String>> check) {
        everywhere(1, check);
    }

    /** Of those combinations each so many-th one: where a promise compares each with many others. */
    private static void everywhere(int step, Consumer<Map<String, @Nullable String>> check) {
        for (int i = 0; i < 6 * 6 * 6 * 6 * 6 * 5; i += step) {
            Map<String, @Nullable String> one = new HashMap<>();
            int rest = i;
            for (var dimension : RISK) {
                one.put(dimension + "Judgement", JUDGEMENTS.get(rest % 6));
                rest /= 6;
            }
            one.put("familyJudgement", JUDGEMENTS.get(rest % 6));
            one.put("familyResources", RESOURCES.get(rest / 6));
            check.accept(one);
        }
        var random = new Random(2026);
        for (int i = 0; i < 4_000 / step; i++) {
            check.accept(any(random));
        }
    }

    private static Map<String, @Nullable String> any(Random random) {
        Map<String, @Nullable String> one = new HashMap<>();
        for (var dimension : ALL) {
            one.put(dimension + "Judgement", JUDGEMENTS.get(random.nextInt(6)));
            one.put(dimension + "Resources", RESOURCES.get(random.nextInt(5)));
        }
        return one;
    }

    private static void holds(boolean promise, Map<String, @Nullable String> inputs) {
        if (!promise) {
            throw new AssertionError(inputs + " → " + recommended(inputs));
        }
    }

    @Test
    void eachRuleAnswersWhatItsRowSays() throws IOException {
        Set<String> covered = new HashSet<>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/decisions/overall-assessment.csv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            var cells = line.split(";");
            Map<String, @Nullable String> columns = new HashMap<>();
            for (int i = 3; i < cells.length; i++) {
                columns.put(cells[i].split("=")[0], cells[i].split("=")[1]);
            }
            var fired = GRAPH.read(cells[0], columns).fired();
            assertThat(fired).as(line).containsEntry(cells[1], cells[2]);
            if (!GRAPH.nodes.get(cells[0]).gathers()) {
                assertThat(fired).as(line).hasSize(1);
            }
            covered.add(cells[1]);
        }
        Set<String> rules = new HashSet<>();
        GRAPH.nodes.values().forEach(node -> rules.addAll(node.rules().keySet()));
        assertThat(covered).isEqualTo(rules);
    }

    /** The last row of a table that decides one thing takes whatever is left; each rule before it can still be reached. */
    @Test
    void everyCombinationOfATableIsAnsweredAndEveryRuleIsReached() {
        GRAPH.nodes.forEach((key, node) -> {
            var table = (DecisionTable) node.decision().getExpression();
            Map<String, List<@Nullable Object>> domain = new LinkedHashMap<>();
            for (var input : table.getInputs()) {
                List<@Nullable Object> values = new ArrayList<>();
                if (input.getInputValues() == null) {
                    values.addAll(List.of("true", "false"));
                } else {
                    Arrays.stream(input.getInputValues()
                                    .getText()
                                    .getTextContent()
                                    .replace("\"", "")
                                    .split(","))
                            .forEach(values::add);
                }
                // what other tables hand on is always said
                if (!key.equals("overall-assessment")) {
                    values.add(null);
                }
                domain.put(Table.name(input), values);
            }
            var bad = new ArrayList<String>();
            Set<String> reached = new HashSet<>();
            long all = domain.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
            var random = new Random(7);
            var some = all <= 60_000
                    ? Table.combinations(domain)
                    : random.longs(60_000, 0, all).mapToObj(i -> nth(domain, i));
            some.forEach(values -> {
                var fired = GRAPH.read(key, values).fired();
                reached.addAll(fired.keySet());
                if (!node.gathers() && fired.size() != 1) {
                    bad.add(values.toString());
                }
            });
            assertThat(bad).as(key).isEmpty();
            if (all <= 60_000 || node.gathers()) {
                assertThat(reached).as(key).isEqualTo(node.rules().keySet());
            }
            var last = new ArrayList<>(node.rules().values()).get(node.rules().size() - 1);
            if (!node.gathers() && !key.equals("overall-assessment")) {
                assertThat(last).as(key).allMatch(cell -> cell.words().isEmpty());
            }
        });
    }

    private static Map<String, @Nullable Object> nth(Map<String, List<@Nullable Object>> domain, long index) {
        Map<String, @Nullable Object> one = new HashMap<>();
        long rest = index;
        for (var column : domain.entrySet()) {
            one.put(column.getKey(), column.getValue().get((int)
                    (rest % column.getValue().size())));
            rest /= column.getValue().size();
        }
        return one;
    }

    @Test
    void unknownViolenceNeverSuggestsThatNothingMoreIsNeeded() {
        everywhere(inputs -> {
            var violence = inputs.get("violenceJudgement");
            boolean unknown = violence == null || violence.startsWith("NOT_");
            holds(!unknown || intrusive(inputs) > 0, inputs);
            holds(
                    !unknown
                            || GRAPH.readAll(inputs)
                                    .get("look-into-first")
                                    .fired()
                                    .containsKey("lookViolence"),
                    inputs);
        });
    }

    @Test
    void convictionsAloneNeverRaiseAboveGeneralSupport() {
        everywhere(inputs -> {
            boolean alone = RISK.stream()
                    .filter(dimension -> !dimension.equals("convictions"))
                    .map(dimension -> inputs.get(dimension + "Judgement"))
                    .noneMatch(word -> "SOME_CONCERN".equals(word) || "SERIOUS_CONCERN".equals(word));
            holds(!alone || intrusive(inputs) <= 1, inputs);
        });
    }

    @Test
    void someConcernAboutConvictionsChangesNothing() {
        everywhere(inputs -> {
            var without = new HashMap<>(inputs);
            without.put("convictionsJudgement", "NO_CONCERN");
            holds(
                    !"SOME_CONCERN".equals(inputs.get("convictionsJudgement"))
                            || intrusive(inputs) == intrusive(without),
                    inputs);
        });
    }

    @Test
    void onlyViolenceAndCriminalHistoryPointToThePolice() {
        everywhere(inputs -> holds(
                !recommended(inputs).equals("POLICE") || "SERIOUS_CONCERN".equals(inputs.get("violenceJudgement")),
                inputs));
    }

    @Test
    void moreResourcesNeverMakeItMoreIntrusive() {
        everywhere(
                7,
                inputs -> ALL.forEach(dimension -> {
                    var key = dimension + "Resources";
                    int now = RESOURCES.indexOf(inputs.get(key));
                    for (var better : RESOURCES.subList(0, Math.min(Math.max(now, 0), 2))) {
                        var more = new HashMap<>(inputs);
                        more.put(key, better);
                        holds(intrusive(more) <= intrusive(inputs), inputs);
                    }
                }));
    }

    @Test
    void aSeriousConcernNeverMakesItLessIntrusive() {
        everywhere(
                7,
                inputs -> ALL.forEach(dimension -> {
                    var key = dimension + "Judgement";
                    if ("NO_CONCERN".equals(inputs.get(key)) || "SOME_CONCERN".equals(inputs.get(key))) {
                        var serious = new HashMap<>(inputs);
                        serious.put(key, "SERIOUS_CONCERN");
                        holds(intrusive(serious) >= intrusive(inputs), inputs);
                    }
                }));
    }

    @Test
    void bothHalvesCount() {
        Map<String, @Nullable String> inputs = new HashMap<>();
        inputs.put("violenceJudgement", "SERIOUS_CONCERN");
        assertThat(recommended(inputs)).isEqualTo("POLICE");
        inputs.put("familyResources", "STRONG");
        assertThat(recommended(inputs)).isEqualTo("TARGETED_MEASURE");
    }

    @Test
    void theEngineReadsTheGraphAsItIsWritten() {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        var parsed = engine.parseDecision("overall-assessment", GRAPH.model);
        var random = new Random(11);
        for (int i = 0; i < 20; i++) {
            Map<String, @Nullable Object> inputs = new HashMap<>(any(random));
            inputs.put("legalTrack", i % 2 == 0 ? "CHILD" : "ADULT");
            Map<String, @Nullable Object> asked = new HashMap<>(inputs);
            GRAPH.nodes.values().forEach(node -> asked.put(node.output(), List.of()));
            Object answered = engine.evaluateDecision(parsed, asked).getSingleEntry();
            assertThat(answered)
                    .isEqualTo(GRAPH.readAll(inputs)
                            .get("overall-assessment")
                            .fired()
                            .values()
                            .iterator()
                            .next());
        }
    }

    @Test
    void itIsWrittenAsTheHouseWrites() throws IOException {
        var source = Files.readString(FILE);
        assertThat(source).contains("executionPlatformVersion=\"7.24.0\"").doesNotContain("expressionLanguage");
        Set<String> ids = new LinkedHashSet<>();
        GRAPH.nodes.forEach((key, node) -> {
            assertThat(node.decision().getName()).endsWith("?");
            assertThat(node.decision().getDescription().getTextContent()).contains("Kilde:");
            assertThat(node.decision().getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
            assertThat(source).contains("dmnElementRef=\"" + key + "\"");
            assertThat(node.columns())
                    .noneMatch(name -> name.matches("(?i).*(extremis|ideolog|relig|ethnic|party|consent|declin).*"));
            for (var rule : ((DecisionTable) node.decision().getExpression()).getRules()) {
                assertThat(ids.add(rule.getId())).as(rule.getId()).isTrue();
                assertThat(rule.getDescription().getTextContent().strip())
                        .hasSizeGreaterThan(15)
                        .matches("(?s)[A-ZÆØÅ].*[.]")
                        .doesNotContainPattern("(?i)score|point|\\d");
            }
        });
    }
}
