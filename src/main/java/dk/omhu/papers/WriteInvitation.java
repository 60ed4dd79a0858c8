package dk.omhu.papers;

import dk.omhu.access.Role;
import dk.omhu.deadlines.Clocks;
import dk.omhu.engine.Routing;
import dk.omhu.infohus.Infohus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Skriv invitationerne": one paper to each authority that was invited in this round. */
@Component("writeInvitation")
class WriteInvitation implements JavaDelegate {
    private final Papers papers;
    private final Infohus infohus;
    private final Clocks clocks;

    WriteInvitation(Papers papers, Infohus infohus, Clocks clocks) {
        this.papers = papers;
        this.infohus = infohus;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var answerBy = clocks.due("contribution", step).toInstant();
        infohus.invited(step).stream()
                .flatMap(role -> Role.byId(role).stream())
                .forEach(recipient -> papers.writeInvitation(number, recipient, answerBy));
    }
}
