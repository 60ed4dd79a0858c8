package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the child desk's 24-hour assessment: an instance of its own, so that nothing in the concern can cancel it. */
@Component
public class ChildTracks {
    /** The task in which the child desk assesses within 24 hours. */
    static final String ASSESSMENT = "assessWithin24Hours";

    private static final String PROCESS = "child-notification";
    private static final String STARTED = "childTrackStarted";

    private final CaseFiles files;
    private final CaseProcesses processes;

    ChildTracks(CaseFiles files, CaseProcesses processes) {
        this.files = files;
        this.processes = processes;
    }

    /** Starts the track of the case, counted from when the case was received; once a case, however often it is asked for. */
    public void startOnce(CaseNumber number) {
        if (!files.values(number).isTrue(STARTED)) {
            start(number, Map.of());
        }
    }

    /**
     * New danger to a child is a new notification, counted from when the municipality heard of it: also where an earlier track
     * has made its assessment or has ended. An assessment that has not been made yet takes the new danger in; its clock, the
     * earlier one, stands.
     */
    public void startForDanger(CaseNumber number, Instant receivedAt) {
        if (!processes.waitsAt(number, PROCESS, ASSESSMENT)) {
            start(number, Map.of("receivedAt", Date.from(receivedAt)));
        }
    }

    private void start(CaseNumber number, Map<String, Object> receipt) {
        var ageBand = files.values(number).text("ageBand").orElse("UNKNOWN");
        files.write(
                number,
                NewEntry.record(
                        "startChildTrack",
                        "Barnets spor er startet",
                        null,
                        Map.of(STARTED, new JournalValue(Part.CONCERN, "Barnets spor er startet", true))));
        var words = new HashMap<>(receipt);
        words.put("ageBand", ageBand);
        words.put("legalTrack", "CHILD");
        processes.start("ChildNotificationRaised", number, words);
    }
}
