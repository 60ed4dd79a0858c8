package dk.omhu.breakglass;

import dk.omhu.breach.Overseers;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a review asks about the access it is about. */
@Component("breakGlass")
public class BreakGlass {
    private final GlassBook book;
    private final Overseers overseers;

    BreakGlass(GlassBook book, Overseers overseers) {
        this.book = book;
        this.overseers = overseers;
    }

    /** The groups that judge it, parted by commas. */
    public String reviewers(DelegateExecution step) {
        var broken = of(step);
        return String.join(
                ",", overseers.groups(broken.userId(), broken.number().municipality()));
    }

    BrokenGlass of(DelegateExecution step) {
        return Routing.of(step)
                .word(GlassAlarm.BROKEN_GLASS)
                .flatMap(id -> book.byId(id, Routing.of(step).number()))
                .orElseThrow();
    }
}
