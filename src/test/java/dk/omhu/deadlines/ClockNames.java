package dk.omhu.deadlines;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** For tests: the names that models may call a clock, which are the rows of the table. */
public final class ClockNames {
    private static final Set<String> ROWS = Dmn.readModelFromFile(
                    Path.of("processes/decisions/deadlines.dmn").toFile())
            .getModelElementsByType(Rule.class)
            .stream()
            .map(rule -> rule.getInputEntries().iterator().next().getText().getTextContent())
            .map(text -> text.strip().replace("\"", ""))
            .collect(Collectors.toUnmodifiableSet());

    private ClockNames() {}

    public static Set<String> all() {
        return ROWS;
    }
}
