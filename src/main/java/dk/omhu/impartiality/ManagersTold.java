package dk.omhu.impartiality;

import dk.omhu.access.Caller;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.SamePerson;
import dk.omhu.engine.NobodyLeft;
import dk.omhu.engine.RestrictedLooks;
import dk.omhu.engine.Submission;
import dk.omhu.engine.SubmissionEffect;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the managers who may open a case are told of it: a duty that looked, a task that nobody can take. */
@Component
class ManagersTold implements RestrictedLooks, NobodyLeft, SubmissionEffect {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Notices notices;
    private final Impartiality impartiality;
    private final SamePerson persons;
    private final Clock clock;

    ManagersTold(Notices notices, Impartiality impartiality, SamePerson persons, Clock clock) {
        this.notices = notices;
        this.impartiality = impartiality;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void openedOnDuty(CaseNumber number, Caller officer) {
        tell(
                number,
                Notice.Kind.BREAK_GLASS,
                "Døgnvagten har åbnet en sag med begrænset adgang",
                "restricted-duty:%s:%s:%s".formatted(number, officer.userId(), today()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void nobodyCanTake(CaseNumber number, String taskId, String taskName) {
        tell(number, Notice.Kind.TASK_RETURNED, "Ingen kan tage opgaven: " + taskName, "nobody-left:" + taskId);
    }

    /** A possible match that the sender may not see is for somebody who may. */
    @Override
    public void accepted(Submission submission) {
        if (submission.text("matchDecision") != null
                && persons.hidesOne(submission.number(), submission.caller().userId())) {
            tell(
                    submission.number(),
                    Notice.Kind.OTHER,
                    "En mulig tidligere sag er lukket for den, der visiterede. Se på den",
                    "hidden-match:" + submission.number());
        }
    }

    private void tell(CaseNumber number, Notice.Kind kind, String about, String once) {
        var whom = impartiality.hasManager(number) ? Role.MANAGER : Role.DATA_PROTECTION_OFFICER;
        notices.tell(new Notice(kind, number, about, Set.of(), Set.of(whom.id()), once));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DENMARK);
    }
}
