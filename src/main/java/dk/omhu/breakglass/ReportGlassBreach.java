package dk.omhu.breakglass;

import dk.omhu.breach.BreachCause;
import dk.omhu.breach.Breaches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Meld mistanke om brud": what was seen without need may be a breach. */
@Component("reportGlassBreach")
class ReportGlassBreach implements JavaDelegate {
    private final BreakGlass glass;
    private final GlassStory story;
    private final Breaches breaches;

    ReportGlassBreach(BreakGlass glass, GlassStory story, Breaches breaches) {
        this.glass = glass;
        this.story = story;
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution step) {
        var broken = glass.of(step);
        breaches.suspect(broken.number(), BreachCause.BREAK_GLASS, broken.userId(), story.forBreach(broken));
    }
}
