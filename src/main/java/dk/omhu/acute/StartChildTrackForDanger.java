package dk.omhu.acute;

import dk.omhu.childtrack.ChildTracks;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start vurderingen af barnet": the child desk's 24 hours, counted from when the municipality heard of this danger. */
@Component("startChildTrackForDanger")
class StartChildTrackForDanger implements JavaDelegate {
    private final ChildTracks tracks;
    private final AcuteSituations situations;

    StartChildTrackForDanger(ChildTracks tracks, AcuteSituations situations) {
        this.tracks = tracks;
        this.situations = situations;
    }

    @Override
    public void execute(DelegateExecution step) {
        tracks.beginForDanger(Routing.of(step).number(), situations.receivedAt(step));
    }
}
