package dk.omhu.papers;

import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Skriv kvitteringen": that a notification was received, as a paper to send or print. */
@Component("writeReceipt")
class WriteReceipt implements JavaDelegate {
    private final Papers papers;

    WriteReceipt(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution step) {
        papers.writeReceipt(Routing.of(step).number());
    }
}
