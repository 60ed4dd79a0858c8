package dk.omhu.impartiality;

import dk.omhu.access.Caller;
import dk.omhu.access.Role;
import dk.omhu.casefile.AccessLog;
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
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the managers who may open a case are told of it: a duty that looked, somebody who tried, a task that nobody can take. */
@Component
class ManagersTold implements RestrictedLooks, NobodyLeft, SubmissionEffect, BarredAttempts {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Notices notices;
    private final Impartiality impartiality;
    private final SamePerson persons;
    private final AccessLog log;
    private final Clock clock;

    ManagersTold(Notices notices, Impartiality impartiality, SamePerson persons, AccessLog log, Clock clock) {
        this.notices = notices;
        this.impartiality = impartiality;
        this.persons = persons;
        this.log = log;
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

    /** The refusal rolls back what it stands in; that somebody tried stays. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(CaseNumber number, Caller caller, String road) {
        log.record(caller, AccessLog.Act.REFUSED_BARRED, number, null, List.of(road), null);
        tell(
                number,
                Notice.Kind.BREAK_GLASS,
                "Nogen har forsøgt at åbne en sag, der er lukket for dem",
                "refused:%s:%s:%s".formatted(number, caller.userId(), today()));
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
