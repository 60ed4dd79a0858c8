package dk.omhu.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one line instead of a stack trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoAdministratorException refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
