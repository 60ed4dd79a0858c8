package dk.omhu.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Which clock a task has: the one that its due date names, and nothing else in it. */
public final class TaskClockNames {
    private static final Pattern CLOCK =
            Pattern.compile("[$#]\\{\\s*clocks\\.due\\(\\s*['\"]([a-z0-9-]+)['\"]\\s*,\\s*execution\\s*\\)\\s*}");

    private TaskClockNames() {}

    /** The clock in a due date as a model writes it. */
    static Optional<String> in(@Nullable String dueDate) {
        var clock = CLOCK.matcher(dueDate == null ? "" : dueDate.strip());
        return clock.matches() ? Optional.of(clock.group(1)) : Optional.empty();
    }

    /** The clocks of a process's tasks, by task; tasks without one are not there. */
    public static Map<UserTask, String> of(BpmnModelInstance model, String process) {
        Map<UserTask, String> clocks = new LinkedHashMap<>();
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> isIn(task, process))
                .forEach(task -> in(task.getCamundaDueDate()).ifPresent(clock -> clocks.put(task, clock)));
        return clocks;
    }

    private static boolean isIn(@Nullable ModelElementInstance element, String process) {
        return element != null
                && (element instanceof Process one
                        ? one.getId().equals(process)
                        : isIn(element.getParentElement(), process));
    }
}
