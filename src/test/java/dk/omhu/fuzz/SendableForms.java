package dk.omhu.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.omhu.scenarios.CaseWorld;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The forms that somebody could send now, and who: of each step one task, taken by one who may, and each start form. */
@Component
final class SendableForms {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STARTERS = List.of(
            "tovholder-751", "leder-751", "boern-751", "underretning-751", "doegnvagt-751", "politi-oestjylland");

    private final ProcessEngine engine;
    private final CaseWorld world;

    SendableForms(ProcessEngine engine, CaseWorld world) {
        this.engine = engine;
        this.world = world;
    }

    /**
     * A form that is open.
     *
     * @param path where it is sent
     */
    record Open(String name, String user, String path, Form form) {}

    List<Open> all() {
        var found = new ArrayList<Open>();
        starts(found);
        Map<String, Open> steps = new LinkedHashMap<>();
        for (var task :
                engine.getTaskService().createTaskQuery().initializeFormKeys().list()) {
            var name = task.getProcessDefinitionId().replaceFirst(":.*", "") + "/" + task.getTaskDefinitionKey();
            if (!steps.containsKey(name)) {
                taken(task)
                        .ifPresent(user -> steps.put(
                                name,
                                new Open(
                                        name,
                                        user,
                                        "/engine-rest/task/" + task.getId() + "/submit-form",
                                        form(world.as(
                                                user,
                                                () -> read(
                                                        engine.getFormService().getDeployedTaskForm(task.getId())))))));
            }
        }
        found.addAll(steps.values());
        return found;
    }

    private void starts(List<Open> found) {
        for (var process : engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .startableInTasklist()
                .list()) {
            STARTERS.stream()
                    .filter(user -> mayStart(user, process.getId()))
                    .findFirst()
                    .ifPresent(user -> found.add(new Open(
                            "start of " + process.getKey(),
                            user,
                            "/engine-rest/process-definition/key/" + process.getKey() + "/submit-form",
                            form(read(engine.getFormService().getDeployedStartForm(process.getId()))))));
        }
    }

    private boolean mayStart(String user, String process) {
        try {
            return world.as(user, () -> engine.getFormService().getDeployedStartForm(process)) != null;
        } catch (ProcessEngineException notHis) {
            return false;
        }
    }

    private Optional<String> taken(Task task) {
        if (task.getAssignee() != null) {
            return Optional.of(task.getAssignee());
        }
        IdentityService people = engine.getIdentityService();
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .flatMap(group ->
                        people
                                .createUserQuery()
                                .memberOfGroup(group)
                                .memberOfTenant(task.getTenantId())
                                .list()
                                .stream())
                .map(user -> user.getId())
                .filter(user -> claims(user, task))
                .findFirst();
    }

    private boolean claims(String user, Task task) {
        try {
            return world.as(user, () -> {
                engine.getTaskService().claim(task.getId(), user);
                return true;
            });
        } catch (ProcessEngineException notHis) {
            return false;
        }
    }

    private static String read(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Form form(String text) {
        try {
            JsonNode schema = JSON.readTree(text);
            return new Form(schema);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
