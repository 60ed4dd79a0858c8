package dk.omhu.deadlines;

import dk.omhu.engine.TaskPeople;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who hears of a clock by mail: those who have its task, and in the end who stands above them. */
@Component
class ClockNotices {
    private final Notices notices;
    private final TaskPeople people;

    ClockNotices(Notices notices, TaskPeople people) {
        this.notices = notices;
        this.people = people;
    }

    void reminder(CaseClock clock) {
        tell(Notice.Kind.REMINDER, clock, "remind");
    }

    /** What a law sets can't wait for tomorrow's digest. */
    void due(CaseClock clock) {
        tell(clock.law() ? Notice.Kind.LAW_CLOCK : Notice.Kind.DUE, clock, "due");
    }

    void escalated(CaseClock clock) {
        clock.escalation()
                .ifPresent(role -> notices.tell(new Notice(
                        clock.law() ? Notice.Kind.LAW_CLOCK : Notice.Kind.ESCALATION,
                        clock.number(),
                        about(clock),
                        Set.of(),
                        Set.of(role.id()),
                        key(clock, "escalation"))));
    }

    private void tell(Notice.Kind kind, CaseClock clock, String what) {
        if (clock.taskId() != null) {
            var who = people.of(clock.taskId());
            notices.tell(new Notice(kind, clock.number(), about(clock), who.users(), who.groups(), key(clock, what)));
        }
    }

    private static String about(CaseClock clock) {
        return clock.taskName() == null ? "Opgave" : clock.taskName();
    }

    private static String key(CaseClock clock, String what) {
        return "clock-" + clock.id() + "-" + what;
    }
}
