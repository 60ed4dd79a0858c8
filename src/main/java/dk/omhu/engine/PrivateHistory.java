package dk.omhu.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps what people typed beside the forms (delete reasons, annotations, old and new texts) out of the history. */
final class PrivateHistory extends DbHistoryEventHandler {
    private static final Set<String> OF_THE_ENGINE = Set.of("completed", "deleted", "Cancelled", "cancelled");
    private static final Set<String> HARMLESS = Set.of(
            "assignee",
            "owner",
            "priority",
            "dueDate",
            "followUpDate",
            "suspensionState",
            "retries",
            "candidate",
            "delegation",
            "nrOfInstances",
            "async",
            "type",
            "tenantId",
            "processDefinitionId",
            "caseDefinitionId");

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance) {
            instance.setDeleteReason(known(instance.getDeleteReason()));
        }
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            task.setDeleteReason(known(task.getDeleteReason()));
        }
        if (event instanceof HistoricIncidentEventEntity incident) {
            incident.setAnnotation(null);
            var message = incident.getIncidentMessage();
            if (message != null && !message.matches("[\\w.$]+ \\(fejl [0-9a-f]+\\)")) {
                incident.setIncidentMessage(null);
            }
        }
        if (event instanceof UserOperationLogEntryEventEntity operation) {
            operation.setAnnotation(null);
            if (operation.getProperty() != null && !HARMLESS.contains(operation.getProperty())) {
                operation.setOrgValue(null);
                operation.setNewValue(null);
            }
        }
        super.handleEvent(event);
    }

    private static @Nullable String known(@Nullable String reason) {
        return reason == null || OF_THE_ENGINE.contains(reason) ? reason : "afbrudt";
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
