package dk.omhu.engine;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.QueryOperator;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryVariableValue;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * No list, count or filter finds somebody a task of a case that is shut to them: each such number, of which there are few or none,
 * becomes a condition of the question, by the number that the card of every task holds.
 */
final class HiddenTasks {
    private static final String NUMBER = "caseNumber";

    private final ProcessEngineConfigurationImpl configuration;
    private final Supplier<CaseBars> bars;
    private final Supplier<Callers> callers;

    HiddenTasks(ProcessEngineConfigurationImpl configuration, Supplier<CaseBars> bars, Supplier<Callers> callers) {
        this.configuration = configuration;
        this.bars = bars;
        this.callers = callers;
    }

    /** Asked once for each time the query is run: what was added before is not added again. */
    void from(TaskQueryImpl query) {
        var authentication = configuration.getIdentityService().getCurrentAuthentication();
        if (authentication == null || !Context.getCommandContext().isAuthorizationCheckEnabled()) {
            // The house itself asks.
            return;
        }
        callers.get()
                .current()
                .ifPresent(caller -> bars.get().hiddenFrom(caller).stream()
                        .map(number -> number.value())
                        .filter(number -> query.getVariables().stream().noneMatch(one -> hides(one, number)))
                        .sorted()
                        .forEach(number -> query.getVariables().add(hidden(number))));
    }

    private static boolean hides(TaskQueryVariableValue one, String number) {
        return one.getName().equals(NUMBER)
                && one.getOperator() == QueryOperator.NOT_EQUALS
                && one.isLocal()
                && number.equals(one.getValue());
    }

    private TaskQueryVariableValue hidden(String number) {
        var hidden = new TaskQueryVariableValue(NUMBER, number, QueryOperator.NOT_EQUALS, true, false);
        hidden.initialize(configuration.getVariableSerializers(), configuration.getDatabaseType());
        return hidden;
    }
}
