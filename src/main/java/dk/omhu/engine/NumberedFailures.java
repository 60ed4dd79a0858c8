package dk.omhu.engine;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what nobody expected, with the number that the user is given. The log's pattern prints the class and the frames of an
 * exception and never its message.
 */
final class NumberedFailures extends CommandInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(NumberedFailures.class);
    private static final ThreadLocal<@Nullable String> LAST = new ThreadLocal<>();

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (AuthorizationException
                | BadUserRequestException
                | FormFieldValidationException
                | OptimisticLockingException expected) {
            throw expected;
        } catch (RuntimeException failure) {
            if (Context.getCommandContext() == null) {
                var number = PrivateFailure.number(failure);
                LAST.set(number);
                LOG.error("{} failed (fejl {})", command.getClass().getSimpleName(), number, failure);
            }
            throw failure;
        }
    }

    /** The number of the failure that this thread's request ran into, once. */
    static Optional<String> take() {
        var number = Optional.ofNullable(LAST.get());
        LAST.remove();
        return number;
    }
}
