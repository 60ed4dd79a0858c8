package dk.omhu.papers;

import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Skriv anbefalingen ud": what the infohus recommends, as a paper in the municipality's case file. */
@Component("writeRecommendation")
class WriteRecommendation implements JavaDelegate {
    private final Papers papers;

    WriteRecommendation(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution step) {
        papers.writeRecommendation(Routing.of(step).number());
    }
}
