package dk.omhu.absence;

import dk.omhu.access.Role;
import dk.omhu.engine.Absentees;
import dk.omhu.engine.ChangeOfHands;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notice.Kind;
import dk.omhu.notice.Notices;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine who is away, and colleagues what that has moved to them. */
@Component
@Transactional
class WhoIsAway implements Absentees {
    private final Absences absences;
    private final Notices notices;
    private final Clock clock;

    WhoIsAway(Absences absences, Notices notices, Clock clock) {
        this.absences = absences;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Optional<Away> away(String userId) {
        return absences.of(userId).map(absence -> new Away(absence.lastDay(), absence.substitute()));
    }

    @Override
    public void told(ChangeOfHands change) {
        if (change.to() != null) {
            var kind = change.why() == ChangeOfHands.Why.ABSENT ? Kind.ABSENCE : Kind.OTHER;
            tell(change, kind, Set.of(change.to()), Set.of());
        } else {
            Set<String> groups = new HashSet<>(change.groups());
            groups.add(Role.MANAGER.id());
            tell(change, Kind.TASK_RETURNED, Set.of(), groups);
        }
    }

    private void tell(ChangeOfHands change, Kind kind, Set<String> users, Set<String> groups) {
        var once = "hands:%s:%s:%d".formatted(change.why(), change.taskId(), clock.millis());
        notices.tell(new Notice(kind, change.number(), change.taskName(), users, groups, once));
    }
}
