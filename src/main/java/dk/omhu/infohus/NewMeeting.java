package dk.omhu.infohus;

import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A meeting that is held anew because too few came: the case is planned for its day, so that forms and agendas say that one. */
@Component
class NewMeeting implements SubmissionEffect {
    static final String DAY = "newMeetingAt";

    private final Meetings meetings;

    NewMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void accepted(Submission submission) {
        var day = submission.text(DAY);
        if (submission.stepKey().equals("recommend") && day != null) {
            meetings.hold(submission.number(), LocalDate.parse(day));
        }
    }
}
