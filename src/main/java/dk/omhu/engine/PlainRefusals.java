package dk.omhu.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** The engine wraps what a listener throws, and a refusal would reach the client as a failure of the server: unwraps it. */
class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (AuthorizationException | BadUserRequestException | FormFieldValidationException plain) {
            throw plain;
        } catch (ProcessEngineException wrapped) {
            for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof AuthorizationException
                        || cause instanceof BadUserRequestException
                        || cause instanceof FormFieldValidationException) {
                    throw (ProcessEngineException) cause;
                }
            }
            throw wrapped;
        }
    }
}
