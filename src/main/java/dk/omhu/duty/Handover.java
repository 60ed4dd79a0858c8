package dk.omhu.duty;

import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import dk.omhu.engine.RunningCases;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Døgnvagtens overlevering": what the night leaves to the day, with a note or without one. */
@Component("handover")
public class Handover {
    /** The process, and the step under which its start form stands in the journal. */
    static final String PROCESS = "duty-handover";

    /** The step under which the house notes that there was none. */
    static final String WITHOUT_NOTE = "dutyEndedWithoutNote";

    static final String NOTE = "dutyNote";

    /** So long after the duty an officer may still write. */
    static final Duration GRACE = Duration.ofHours(1);

    private final CaseFiles files;
    private final CaseProcesses processes;
    private final RunningCases running;

    Handover(CaseFiles files, CaseProcesses processes, RunningCases running) {
        this.files = files;
        this.processes = processes;
        this.running = running;
    }

    /** Whether the child desk has a child's clock to keep on the step's case, so that it is to read as well. */
    public boolean childTrackRuns(DelegateExecution step) {
        return running.run(Routing.of(step).number(), "child-notification", "child-elsewhere");
    }

    /** The day shift is told, where work on the case goes on, that the officer had it in hand and left no note. */
    void withoutNote(String officer, CaseNumber held) {
        var number = files.followAlias(held).map(CaseFile::number).orElse(held);
        files.write(
                number,
                new NewEntry(
                        JournalEntry.Kind.RECORD,
                        WITHOUT_NOTE,
                        "Døgnvagten sluttede uden overlevering",
                        null,
                        null,
                        null,
                        Authority.MUNICIPALITY,
                        officer,
                        Role.DUTY_OFFICER.id(),
                        Map.of(NOTE, new JournalValue(Part.CONCERN, "Overlevering", null, "Uden note"))));
        processes.start("DutyEndedWithoutNote", number, Map.of());
    }
}
