package dk.omhu.demo;

import dk.omhu.engine.DemoTime;
import dk.omhu.measures.EighteenWatch;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Time passes in a story: what waits for a timer happens, and so does what the house looks after in the mornings. */
@Component
@Profile("demo")
class StoryTime {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** When {@link EighteenWatch} looks. */
    private static final LocalTime WATCH = LocalTime.of(5, 20);

    private final DueJobs jobs;
    private final DemoTime time;
    private final EighteenWatch eighteen;

    StoryTime(DueJobs jobs, DemoTime time, EighteenWatch eighteen) {
        this.jobs = jobs;
        this.time = time;
        this.eighteen = eighteen;
    }

    /** Everything happens at its own time; the clocks are left at the end. */
    void until(Instant end, Play play) {
        if (play.hasBirthday()) {
            for (var first = firstAfter(play.told()); !first.isAfter(end); first = firstAfter(first)) {
                lookAt(first, play);
            }
        }
        jobs.runUntil(end, play.cases().values());
        if (play.hasBirthday()) {
            lookAt(end, play);
        }
        play.told(end);
    }

    /** The watch asks for the month only, so its other mornings would find what the first of the month found. */
    private static Instant firstAfter(Instant moment) {
        var first = moment.atZone(DENMARK).withDayOfMonth(1).with(WATCH);
        return (first.toInstant().isAfter(moment) ? first : first.plusMonths(1)).toInstant();
    }

    private void lookAt(Instant morning, Play play) {
        jobs.runUntil(morning, play.cases().values());
        time.stopAt(morning);
        play.cases().values().forEach(eighteen::lookAt);
    }
}
