package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Start barnets spor": the child desk's 24-hour assessment runs as an instance of its own, so that nothing in the concern
 * can cancel it. Started once a case, however often the concern is visited.
 */
@Component("startChildTrack")
class StartChildTrack implements JavaDelegate {
    private static final String STARTED = "childTrackStarted";

    private final CaseFiles files;
    private final CaseProcesses processes;

    StartChildTrack(CaseFiles files, CaseProcesses processes) {
        this.files = files;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        var words = Routing.of(step);
        if (files.values(words.number()).isTrue(STARTED)) {
            return;
        }
        files.write(
                words.number(),
                NewEntry.record(
                        "startChildTrack",
                        "Barnets spor er startet",
                        null,
                        Map.of(STARTED, new JournalValue(Part.CONCERN, "Barnets spor er startet", true))));
        processes.start(
                "ChildNotificationRaised",
                words.number(),
                Map.of("ageBand", words.word("ageBand").orElse("UNKNOWN"), "legalTrack", "CHILD"));
    }
}
