package dk.omhu.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Wraps a start event's form handler: the answers open a case, or belong to one, and stay out of the engine. */
final class StartDoor implements StartFormHandler {
    private final StartFormHandler stock;
    private final Supplier<StartForms> forms;

    StartDoor(StartFormHandler stock, Supplier<StartForms> forms) {
        this.stock = stock;
        this.forms = forms;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        stock.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return stock.createStartFormData(definition);
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        var instance = (ExecutionEntity) scope;
        forms.get().submit(instance, stock.createStartFormData(instance.getProcessDefinition()), sent);
        AcceptedInThisCommand.get().start(instance.getProcessInstanceId());
    }
}
