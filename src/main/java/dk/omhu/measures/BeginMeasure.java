package dk.omhu.measures;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Sæt indsatsen i gang": from now the child's follow-up counts; a date that an earlier follow-up chose counts no more. */
@Component("beginMeasure")
class BeginMeasure implements JavaDelegate {
    private final CaseFiles files;
    private final Clock clock;

    BeginMeasure(CaseFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var words = Routing.of(step);
        words.say("nextFollowUpAt", null);
        files.write(
                words.number(),
                NewEntry.record(
                        "beginMeasure",
                        "Indsatsen er sat i gang",
                        null,
                        Map.of(
                                "measureStartedAt",
                                new JournalValue(
                                        Part.MEASURE,
                                        "Indsatsen begyndte",
                                        clock.instant().toString()))));
    }
}
