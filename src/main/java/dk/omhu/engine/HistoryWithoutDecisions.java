package dk.omhu.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/** Everything that level full keeps, less decision evaluations: their inputs belong into the case file. */
final class HistoryWithoutDecisions extends HistoryLevelFull {

    @Override
    public int getId() {
        return 751;
    }

    @Override
    public String getName() {
        return "omhu";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return !HistoryEventTypes.DMN_DECISION_EVALUATE.equals(eventType)
                && super.isHistoryEventProduced(eventType, entity);
    }
}
