package dk.omhu.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A form that lost a race against another one of the same case is taken a second time; a second loss is answered with 409. A form
 * sent twice, as by a double click, is told that its task is no longer open.
 */
final class RetryOnce extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return take(command);
        } catch (NullValueException gone) {
            if (isForm(command)) {
                throw new Refused("Opgaven er ikke åben mere. Måske er den allerede sendt. Genindlæs listen.");
            }
            throw gone;
        }
    }

    private <T> T take(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException lost) {
            if (!isForm(command) || insideAnother()) {
                throw lost;
            }
            return next.execute(command);
        }
    }

    private static boolean isForm(Command<?> command) {
        return command instanceof SubmitTaskFormCmd || command instanceof SubmitStartFormCmd;
    }

    private static boolean insideAnother() {
        return Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive();
    }
}
