package dk.omhu.infohus;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** For cases that began under a model that drew its own reminders ({@link RecordReminder} now). "Påmind om bidraget": before the deadline, once a round, to the authority that still owes an answer. */
@Component("remindOfContribution")
class RemindOfContribution implements JavaDelegate {
    private final UrgeContribution urge;

    RemindOfContribution(UrgeContribution urge) {
        this.urge = urge;
    }

    @Override
    public void execute(DelegateExecution step) {
        urge.urge(step, Contributions.REMINDED, "Påmindelse om bidrag", Contributions.REMINDED_PRIORITY);
    }
}
