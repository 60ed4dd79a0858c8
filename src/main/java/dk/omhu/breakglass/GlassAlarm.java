package dk.omhu.breakglass;

import dk.omhu.access.Caller;
import dk.omhu.access.Role;
import dk.omhu.breach.Overseers;
import dk.omhu.casefile.CaseFile;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.notice.Notice;
import dk.omhu.notice.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is told that somebody broke the glass, at once and as a task. The engine is told the number of the row and nothing else. */
@Component
class GlassAlarm {
    /** The word by which the engine knows which access an instance is about. */
    static final String BROKEN_GLASS = "brokenGlass";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final CaseProcesses processes;
    private final Notices notices;
    private final Overseers overseers;
    private final Clock clock;

    GlassAlarm(CaseProcesses processes, Notices notices, Overseers overseers, Clock clock) {
        this.processes = processes;
        this.notices = notices;
        this.overseers = overseers;
        this.clock = clock;
    }

    void used(CaseFile file, BrokenGlass broken) {
        processes.start("BreakGlassUsed", file.number(), Map.of(BROKEN_GLASS, String.valueOf(broken.id())));
        tell(file, broken.userId(), "Vurdér brugen af nødadgang", "break-glass-" + broken.id());
    }

    /** Once a day for each user and case: a door that stays shut is tried more than once. */
    void triedInVain(CaseFile file, Caller caller) {
        tell(
                file,
                caller.userId(),
                "Nødadgang er forsøgt til en sag, der er lukket for medarbejderen",
                "break-glass-refused:%s:%s:%s"
                        .formatted(file.number(), caller.userId(), LocalDate.ofInstant(clock.instant(), DENMARK)));
    }

    private void tell(CaseFile file, String about, String words, String once) {
        var municipality = file.number().municipality();
        notices.tell(new Notice(
                Notice.Kind.BREAK_GLASS,
                file.number(),
                file.mark() + words,
                overseers.managersTold(about, municipality),
                overseers.isForDataProtectionOfficer(about, municipality)
                        ? Set.of(Role.DATA_PROTECTION_OFFICER.id())
                        : Set.of(),
                once));
    }
}
