package dk.omhu.handover;

import dk.omhu.access.Callers;
import dk.omhu.engine.Routing;
import dk.omhu.engine.TheHouse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send overdragelsen": the house opens the case at the receiving municipality; the user gets nothing back. */
@Component("sendHandOver")
class SendHandOver implements JavaDelegate {
    private final HandOverBook book;
    private final ReceivingCases cases;
    private final TheHouse house;
    private final Callers callers;

    SendHandOver(HandOverBook book, ReceivingCases cases, TheHouse house, Callers callers) {
        this.book = book;
        this.cases = cases;
        this.house = house;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution step) {
        var over = book.open(Routing.of(step).number()).orElseThrow();
        var by = callers.current().orElseThrow();
        house.does(() -> cases.send(over, by));
    }
}
