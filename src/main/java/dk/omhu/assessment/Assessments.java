package dk.omhu.assessment;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of the infohus asks about the meeting's outcome. */
@Component("assessments")
public class Assessments {
    private final CaseFiles files;

    Assessments(CaseFiles files) {
        this.files = files;
    }

    /** Whether the form sent last says that too few took part and a new meeting is held; an older answer does not count. */
    public boolean isNewMeeting(DelegateExecution step) {
        var meetings = files.values(Routing.of(step).number()).roundsOf("recommend", null);
        if (meetings.isEmpty()) {
            return false;
        }
        var decided = meetings.get(meetings.size() - 1).values().get("quorumDecision");
        return decided != null && "NEW_MEETING".equals(decided.value());
    }
}
