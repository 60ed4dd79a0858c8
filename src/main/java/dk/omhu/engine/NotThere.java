package dk.omhu.engine;

import static dk.omhu.engine.Refusals.forbidden;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * One answer for whatever a signed-in user asks for by an id that is not there for them: the engine has a status and words of its
 * own in each command, and some of them are failures of the server.
 */
final class NotThere extends CommandInterceptor {
    private static final ThreadLocal<Boolean> MISSED = ThreadLocal.withInitial(() -> false);

    /** Commands that do nothing, and say so to nobody, where there is nothing. */
    private static final Set<String> SAY_NOTHING =
            Set.of("GetActivityInstanceCmd", "SuspendProcessInstanceCmd", "ActivateProcessInstanceCmd");

    private final SignedInUser signedIn;

    NotThere(ProcessEngineConfigurationImpl configuration) {
        this.signedIn = new SignedInUser(configuration);
    }

    /** Something was looked for by its id in the present command, and there is none for this caller. */
    static void missed() {
        MISSED.set(true);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || signedIn.user().isEmpty()) {
            return next.execute(command);
        }
        MISSED.remove();
        try {
            var done = next.execute(command);
            if (MISSED.get() && SAY_NOTHING.contains(command.getClass().getSimpleName())) {
                throw forbidden(Refusals.NOT_THERE);
            }
            return done;
        } catch (ProcessEngineException refused) {
            throw MISSED.get() && !saysSomethingElse(refused) ? forbidden(Refusals.NOT_THERE) : refused;
        } finally {
            MISSED.remove();
        }
    }

    /** Refusals of our own, which the engine may have wrapped, and a lost race. */
    private static boolean saysSomethingElse(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof FormFieldValidationException
                    || cause instanceof AuthorizationException authorization
                            && authorization.getMissingAuthorizations().isEmpty()
                    || Refused.textIn(String.valueOf(cause.getMessage())).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
