package dk.omhu.childtrack;

import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start barnets spor": once a case, however often the concern is visited. */
@Component("startChildTrack")
class StartChildTrack implements JavaDelegate {
    private final ChildTracks tracks;

    StartChildTrack(ChildTracks tracks) {
        this.tracks = tracks;
    }

    @Override
    public void execute(DelegateExecution step) {
        tracks.startOnce(Routing.of(step).number());
    }
}
