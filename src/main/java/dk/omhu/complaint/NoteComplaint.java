package dk.omhu.complaint;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér klagen på sagen": the complaint learns from the case file whose track the decision is of. */
@Component("noteComplaint")
class NoteComplaint implements JavaDelegate {
    private final CaseFiles files;

    NoteComplaint(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution step) {
        var words = Routing.of(step);
        var values = files.values(words.number());
        words.say("legalTrack", values.text("legalTrack").orElse("CHILD"));
        words.say("ageBand", values.text("ageBand").orElse("UNKNOWN"));
    }
}
