package dk.omhu.papers;

import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Skriv afgørelsen ud": the decision on a measure as a letter on the case; where the person declined, there is none. */
@Component("writeDecision")
class WriteDecision implements JavaDelegate {
    private final Papers papers;

    WriteDecision(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution step) {
        papers.writeDecision(Routing.of(step).number());
    }
}
