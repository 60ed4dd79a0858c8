package dk.omhu.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that gathers: every rule by its row, nothing said twice, and nothing suggested from not knowing. */
class SharingTablesTest {
    private static final Path FILE = Path.of("processes/decisions/authorities-to-invite.dmn");
    private static final Table TO_INVITE = new Table(FILE);
    private static final Table BASIS = new Table(Path.of("processes/decisions/sharing-basis.dmn"));
    private static final Set<String> OTHER_AUTHORITIES = Set.of("police-coordinator", "psychiatry", "probation");

    static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/decisions/authorities-to-invite.csv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRowFiresItsRulesAndNoOther(String line) {
        var cells = line.split(";");
        Map<String, @Nullable Object> values = new HashMap<>();
        TO_INVITE.inputs.forEach(input -> values.put(Table.name(input), null));
        Arrays.stream(cells).skip(2).map(cell -> cell.split("=")).forEach(pair -> {
            assertThat(values).containsKey(pair[0]);
            values.put(
                    pair[0], Set.of("true", "false").contains(pair[1]) ? (Object) Boolean.valueOf(pair[1]) : pair[1]);
        });

        assertThat(TO_INVITE.ask(values).rules()).containsExactlyInAnyOrder(cells[0].split("\\+"));
        assertThat(TO_INVITE.read(values).rules()).containsExactlyInAnyOrder(cells[0].split("\\+"));
        assertThat(invited(values)).containsExactlyInAnyOrder(cells[1].split(","));
    }

    private static Set<Object> invited(Map<String, @Nullable Object> values) {
        var engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        var table = engine.parseDecision("authorities-to-invite", Dmn.readModelFromFile(FILE.toFile()));
        return new HashSet<>(engine.evaluateDecisionTable(table, values).collectEntries("invitedAuthoritiesSuggested"));
    }

    @Test
    void everyRuleHasItsRow() throws IOException {
        var fired = rows().stream()
                .flatMap(line -> Arrays.stream(line.split(";")[0].split("\\+")))
                .toList();
        assertThat(TO_INVITE.rules).extracting(Rule::getId).isSubsetOf(fired);
    }

    /** An overlap that says nothing new: two rules with the same answer, one of which always fires with the other. */
    @Test
    void noRuleIsSaidTwice() {
        List<String> twice = new ArrayList<>();
        for (var one : TO_INVITE.rules) {
            for (var other : TO_INVITE.rules) {
                if (one != other && output(one).equals(output(other)) && within(one, other)) {
                    twice.add(one.getId() + " only where " + other.getId());
                }
            }
        }
        // Its reason is another: whom to go through.
        assertThat(twice).isEmpty();
    }

    private static String output(Rule rule) {
        return rule.getOutputEntries().iterator().next().getText().getTextContent();
    }

    private static boolean within(Rule narrow, Rule wide) {
        var narrowCells = List.copyOf(narrow.getInputEntries());
        var wideCells = List.copyOf(wide.getInputEntries());
        for (int i = 0; i < wideCells.size(); i++) {
            var needed = words(wideCells.get(i).getText().getTextContent());
            var given = words(narrowCells.get(i).getText().getTextContent());
            if (!needed.isEmpty() && (given.isEmpty() || !needed.containsAll(given))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() ? Set.of() : Set.of(cell.strip().split(","));
    }

    /** Every role that can be invited is suggested by some rule: no gap in whom the table knows. */
    @Test
    void everybodyWhoCanBeInvitedCanBeSuggested() {
        assertThat(TO_INVITE.rules.stream().map(SharingTablesTest::output).distinct())
                .containsExactlyInAnyOrder(
                        "\"police-coordinator\"",
                        "\"child-caseworker\"",
                        "\"adult-caseworker\"",
                        "\"ssp-consultant\"",
                        "\"job-centre\"",
                        "\"psychiatry\"",
                        "\"probation\"",
                        "\"mentor-coordinator\"");
    }

    /** In doubt the child's protection; nobody outside the municipality hears of anybody because something is not known. */
    @Test
    void notKnowingSuggestsNoOtherAuthority() {
        Map<String, @Nullable Object> nothing = new HashMap<>();
        TO_INVITE
                .domain()
                .forEach((name, domain) -> nothing.put(name, domain.contains("NOT_KNOWN") ? "NOT_KNOWN" : null));
        assertThat(invited(nothing)).containsExactly("child-caseworker");
        for (var track : List.of("CHILD", "ADULT")) {
            nothing.put("legalTrack", track);
            assertThat(invited(nothing)).doesNotContainAnyElementsOf(OTHER_AUTHORITIES);
        }
    }

    @Test
    void departmentsShareInternallyAndOthersNever() {
        Table.combinations(BASIS.domain())
                .filter(values -> values.get("recipient") != null && values.get("purpose") != null)
                .forEach(values -> {
                    var basis = BASIS.read(values).output();
                    if (OTHER_AUTHORITIES.contains(values.get("recipient"))) {
                        assertThat(basis).as("%s", values).isNotEqualTo("INTERNAL");
                    } else {
                        assertThat(basis).as("%s", values).isIn("INTERNAL", "NONE");
                    }
                });
    }

    /** Where nothing can be shared, the table says why; where something can, it says what can't. */
    @Test
    void everyBasisSaysWhatCanNotBeSharedOnIt() {
        for (var rule : BASIS.rules) {
            var limits = List.copyOf(rule.getOutputEntries()).get(1).getText().getTextContent();
            var basis = output(rule);
            assertThat(limits.length() > 10 || rule.getId().equals("nothingFits"))
                    .as(rule.getId())
                    .isTrue();
            if (Set.of("\"SSP\"", "\"PSP\"", "\"KSP\"").contains(basis)) {
                assertThat(limits).contains("efterforske").contains("Ikke hvem der henvendte sig");
            }
        }
    }
}
