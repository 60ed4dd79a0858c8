package dk.omhu.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The procedures that can run several times in one case, side by side, and then must not show or overwrite each other's answers:
 * two acute situations each have their own description, call and answer, two breaches their own assessment, and
 * a correction of a wrong match begins empty whatever an earlier one chose.
 */
final class Strand {
    private static final Set<String> PROCESSES =
            Set.of("acute-situation", "break-glass-review", "breach-assessment", "correct-person-link");

    private Strand() {}

    /** The instance whose values the task works with; null where it works with those of the case. */
    static @Nullable String of(TaskEntity task) {
        return PROCESSES.contains(task.getProcessDefinition().getKey()) ? task.getProcessInstanceId() : null;
    }
}
