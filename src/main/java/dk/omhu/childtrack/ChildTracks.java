package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings.ChildSystem.Place;
import dk.omhu.engine.CaseProcesses;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Begins the track of a child as an instance of its own, so that nothing in the concern can cancel it: once a case, and on the
 * road that the municipality has chosen when it begins. A track that has begun stays on its road.
 */
@Component
public class ChildTracks {
    private static final String STARTED = "childTrackStarted";
    private static final String PLACE = "childTrackPlace";

    private final CaseFiles files;
    private final CaseProcesses processes;
    private final MunicipalitySettings settings;
    private final ObjectProvider<ChildTrackBegun> listeners;

    ChildTracks(
            CaseFiles files,
            CaseProcesses processes,
            MunicipalitySettings settings,
            ObjectProvider<ChildTrackBegun> listeners) {
        this.files = files;
        this.processes = processes;
        this.settings = settings;
        this.listeners = listeners;
    }

    /**
     * Starts the track of the case, counted from when the case was received; once a case, however often it is asked for. Whoever
     * wants to know hears of it each time, for more may be known of the child than the last time.
     */
    public void startOnce(CaseNumber number) {
        if (!hasBegun(number)) {
            start(number, Map.of());
        }
        if (placeOf(number) == Place.HERE) {
            listeners.orderedStream().forEach(listener -> listener.begun(number));
        }
    }

    /** A track that has begun stays on its road, whatever the municipality has chosen since. */
    private Place placeOf(CaseNumber number) {
        return hasBegun(number)
                ? files.values(number).text(PLACE).map(Place::valueOf).orElse(Place.HERE)
                : settings.of(number.municipality()).childSystem().place();
    }

    private void start(CaseNumber number, Map<String, Object> receipt) {
        boolean here = placeOf(number) == Place.HERE;
        var ageBand = files.values(number).text("ageBand").orElse("UNKNOWN");
        files.write(
                number,
                NewEntry.record(
                        "startChildTrack",
                        here ? "Barnets spor er startet" : "Barnets spor er startet i fagsystemet",
                        null,
                        Map.of(
                                STARTED, new JournalValue(Part.CONCERN, "Barnets spor er startet", true),
                                PLACE,
                                        new JournalValue(
                                                Part.CONCERN,
                                                "Barnets sag behandles",
                                                here ? Place.HERE.name() : Place.SPECIALIST.name(),
                                                here ? "her" : "i fagsystemet"))));
        var words = new HashMap<>(receipt);
        words.put("ageBand", ageBand);
        words.put("legalTrack", "CHILD");
        processes.start(here ? "ChildNotificationRaised" : "ChildElsewhereRaised", number, words);
    }

    /** Whether the case has or had a track of a child. */
    public boolean hasBegun(CaseNumber number) {
        return files.values(number).isTrue(STARTED);
    }
}
