package dk.omhu.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;

/** The processes that the signed-in user may start in Tasklist, asked as Tasklist asks; inside a command. */
final class Startable {
    private Startable() {}

    static Optional<ProcessDefinition> byKey(String processKey) {
        return first(query().processDefinitionKey(processKey).latestVersion());
    }

    static Optional<ProcessDefinition> byId(String definitionId) {
        return first(query().processDefinitionId(definitionId));
    }

    private static ProcessDefinitionQuery query() {
        return Context.getProcessEngineConfiguration()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .startableInTasklist()
                .startablePermissionCheck()
                .active();
    }

    private static Optional<ProcessDefinition> first(ProcessDefinitionQuery query) {
        return query.list().stream().findFirst();
    }
}
