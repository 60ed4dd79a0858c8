package dk.omhu.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A refusal that the user reads at the form, in Danish, with what to do; answered with status 400. It rides on the one
 * exception of a form handler that the engine's REST API does not answer with 500.
 */
public final class Refused extends FormFieldValidationException {
    private static final long serialVersionUID = 1L;

    /** Stands before our text in the engine's own message, so that {@link ErrorAnswers} can cut the English away. */
    static final String MARK = "⟦omhu⟧";

    public Refused(String message) {
        super("refused", MARK + message);
    }
}
