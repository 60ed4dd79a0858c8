package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings.ChildSystem;
import dk.omhu.engine.CaseProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Begins the track of a child as an instance of its own, so that nothing in the concern can cancel it: once a case, and on the
 * road that the municipality has chosen when it begins. A track that has begun stays on its road.
 */
@Component
public class ChildTracks {
    static final String STARTED = "childTrackStarted";

    private final CaseFiles files;
    private final CaseProcesses processes;
    private final MunicipalitySettings settings;
    private final List<ChildTrackBegun> listeners;

    ChildTracks(
            CaseFiles files, CaseProcesses processes, MunicipalitySettings settings, List<ChildTrackBegun> listeners) {
        this.files = files;
        this.processes = processes;
        this.settings = settings;
        this.listeners = listeners;
    }

    /** Begins the track of the case unless it has begun; the law's clocks count from when the case was received. */
    public void begin(CaseNumber number, String ageBand) {
        if (hasBegun(number)) {
            return;
        }
        var system = settings.of(number.municipality()).childSystem();
        boolean here = system.place() == ChildSystem.Place.HERE;
        files.write(
                number,
                NewEntry.record(
                        "startChildTrack",
                        here ? "Barnets spor er startet" : "Barnets spor er startet i fagsystemet",
                        null,
                        Map.of(STARTED, new JournalValue(Part.CONCERN, "Barnets spor er startet", true))));
        processes.start(
                here ? "ChildNotificationRaised" : "ChildElsewhereRaised",
                number,
                Map.of("ageBand", ageBand, "legalTrack", "CHILD"));
        if (here) {
            listeners.forEach(listener -> listener.begun(number));
        }
    }

    /** Whether the case has or had a track of a child. */
    public boolean hasBegun(CaseNumber number) {
        return files.values(number).isTrue(STARTED);
    }
}
