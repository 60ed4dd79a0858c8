package dk.omhu.infohus;

import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sæt sagen på et møde": by the municipality's organisation. A new round also begins with empty contributions. */
@Component("planMeeting")
class PlanMeeting implements JavaDelegate {
    private final Meetings meetings;
    private final Contributions contributions;

    PlanMeeting(Meetings meetings, Contributions contributions) {
        this.meetings = meetings;
        this.contributions = contributions;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        contributions.begin(number);
        meetings.plan(number);
    }
}
