package dk.omhu.engine;

import dk.omhu.engine.form.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** The deployed forms, read once each: a deployed version never changes. */
@Component
class FormCatalog {
    private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

    /** The schema of the form that a task or start event refers to. */
    FormSchema of(FormData form) {
        if (form.getCamundaFormRef() == null) {
            throw new Refused("Trinnet har ingen formular. Kontakt procesejeren.");
        }
        var command = Context.getCommandContext();
        var definition = command.runWithoutAuthorization(
                new GetCamundaFormDefinitionCmd(form.getCamundaFormRef(), form.getDeploymentId()));
        return read.computeIfAbsent(definition.getId(), id -> {
            try (var bytes = command.runWithoutAuthorization(
                    new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
                return FormSchema.read(bytes.readAllBytes(), definition.getVersion());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
