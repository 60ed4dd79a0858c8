package dk.omhu.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A refusal that the user reads at the form, in Danish, with what to do; answered with status 400. It rides on the one
 * exception of a form handler that the engine's REST API does not answer with 500.
 */
public final class Refused extends FormFieldValidationException {
    private static final long serialVersionUID = 1L;

    private static final String BEGIN = "⟦";
    private static final String END = "⟧";

    public Refused(String message) {
        super("refused", marked(message));
    }

    /** Marks our text, so that {@link ErrorAnswers} can cut the engine's English away from around it. */
    public static String marked(String message) {
        return BEGIN + message + END;
    }

    /** Our text in an engine's message, if there is one. */
    static Optional<String> textIn(String message) {
        int begin = message.indexOf(BEGIN);
        int end = message.indexOf(END, begin + 1);
        return begin < 0 || end < 0 ? Optional.empty() : Optional.of(message.substring(begin + 1, end));
    }

    /** What the user reads. */
    public String text() {
        return textIn(getMessage()).orElse("");
    }
}
