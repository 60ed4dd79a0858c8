package dk.omhu.childtrack;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.country.MunicipalitySettings;
import dk.omhu.country.Settings.ChildSystem.Place;
import dk.omhu.engine.CaseProcesses;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Begins the track of a child as an instance of its own, so that nothing in the concern can cancel it, on the road that the
 * municipality has chosen when it begins. A track that has begun stays on its road.
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
     * Begins the track of the case unless it has begun; the law's clocks count from when the case was received. Whoever wants to
     * know hears of it each time, for more may be known of the child than the last time.
     */
    public void begin(CaseNumber number) {
        if (!hasBegun(number)) {
            start(number, Map.of());
        }
        tell(number);
    }

    /**
     * New danger to a child is a new notification, counted from when the municipality heard of it: also where an earlier track
     * has made its assessment or has ended. An assessment that has not been made yet takes the new danger in; its clock, the
     * earlier one, stands.
     */
    public void beginForDanger(CaseNumber number, Instant receivedAt) {
        if (!processes.waitsAt(number, "child-notification", "assessWithin24Hours")
                && !processes.waitsAt(number, "child-elsewhere", "assessElsewhere")) {
            start(number, Map.of(Receipts.WORD, Date.from(receivedAt)));
        }
        tell(number);
    }

    /** Whether the case has or had a track of a child. */
    public boolean hasBegun(CaseNumber number) {
        return files.values(number).isTrue(STARTED);
    }

    private void start(CaseNumber number, Map<String, Object> receipt) {
        var place = placeOf(number);
        boolean here = place == Place.HERE;
        var name = here ? "Barnets spor er startet" : "Barnets spor er startet i fagsystemet";
        files.write(
                number,
                NewEntry.record(
                        "startChildTrack",
                        name,
                        null,
                        Map.of(
                                STARTED, new JournalValue(Part.CONCERN, "Barnets spor er startet", true),
                                PLACE,
                                        new JournalValue(
                                                Part.CONCERN,
                                                "Barnets sag behandles",
                                                place.name(),
                                                here ? "her" : "i fagsystemet"))));
        var words = new HashMap<>(receipt);
        words.put("ageBand", files.values(number).text("ageBand").orElse("UNKNOWN"));
        words.put("legalTrack", "CHILD");
        processes.start(here ? "ChildNotificationRaised" : "ChildElsewhereRaised", number, words);
    }

    private void tell(CaseNumber number) {
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
}
