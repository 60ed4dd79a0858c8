package dk.omhu.engine;

import java.util.Collection;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** A signed-in user gets the values that the form names, not every variable that can be seen from the task. */
class OwnFormsService extends FormServiceImpl {
    private final SignedInUser signedIn;

    OwnFormsService(ProcessEngineConfigurationImpl configuration) {
        this.signedIn = new SignedInUser(configuration);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeObjectValues) {
        return signedIn.user().isPresent()
                ? commandExecutor.execute(new FormValues(taskId, names, deserializeObjectValues))
                : super.getTaskFormVariables(taskId, names, deserializeObjectValues);
    }
}
