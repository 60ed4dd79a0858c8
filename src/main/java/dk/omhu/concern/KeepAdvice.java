package dk.omhu.concern;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Registrér rådgivningen": kept under a number of its own, closed at once, nobody's case. */
@Component("keepAdvice")
class KeepAdvice implements JavaDelegate {
    private final CaseFiles files;

    KeepAdvice(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution step) {
        files.keepAsAdvice(Routing.of(step).number());
    }
}
