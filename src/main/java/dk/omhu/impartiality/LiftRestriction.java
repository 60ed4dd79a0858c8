package dk.omhu.impartiality;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ophæv begrænsningen": the case follows the roles again. */
@Component("liftRestriction")
class LiftRestriction implements JavaDelegate {
    private final CaseFiles files;
    private final CaseBars bars;
    private final Restrictions restrictions;

    LiftRestriction(CaseFiles files, CaseBars bars, Restrictions restrictions) {
        this.files = files;
        this.bars = bars;
        this.restrictions = restrictions;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var by = String.valueOf(restrictions.starter(step));
        if (bars.unrestrict(number, by)) {
            files.write(
                    number,
                    NewEntry.record(
                            "liftRestriction",
                            "Begrænsningen er ophævet",
                            by,
                            Map.of(
                                    "restrictedTo",
                                    new JournalValue(
                                            Part.CONCERN, "Kun disse kan åbne sagen", null, "Ingen begrænsning"))));
        }
    }
}
