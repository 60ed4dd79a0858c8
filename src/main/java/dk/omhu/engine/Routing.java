package dk.omhu.engine;

import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** The few words that the engine knows about a case, seen from a step of a model. */
public final class Routing {
    private final DelegateExecution step;

    private Routing(DelegateExecution step) {
        this.step = step;
    }

    /** The words of the case that the step belongs to. */
    public static Routing of(DelegateExecution step) {
        return new Routing(step);
    }

    /** The case number, which is the business key. */
    public CaseNumber number() {
        return new CaseNumber(step.getProcessBusinessKey());
    }

    /** The municipality of the case. */
    public MunicipalityCode municipality() {
        return number().municipality();
    }

    /** A word, if it has been said. */
    public Optional<String> word(String name) {
        return Optional.ofNullable(step.getVariable(name)).map(Object::toString);
    }

    /** Whether the word has been said and is this one. */
    public boolean says(String name, String word) {
        return word(name).filter(word::equals).isPresent();
    }

    /** Says a word; the engine refuses words that nobody declared. */
    public void say(String name, @Nullable Object word) {
        step.setVariable(name, word);
    }
}
