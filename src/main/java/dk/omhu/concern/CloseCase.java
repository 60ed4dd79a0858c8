package dk.omhu.concern;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Luk sagen": after two people agreed. A closing as unfounded or advice sets the form of extremism to none (domain § 4). */
@Component("closeCase")
class CloseCase implements JavaDelegate {
    private final CaseFiles files;

    CloseCase(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution step) {
        var words = Routing.of(step);
        var reason = words.word("closingReason").orElseThrow();
        if (reason.equals("UNFOUNDED") || reason.equals("ADVICE_ONLY")) {
            files.write(
                    words.number(),
                    NewEntry.record(
                            "closeCase",
                            "Luk sagen",
                            null,
                            Map.of(
                                    "formOfExtremism",
                                    new JournalValue(Part.CONCERN, "Form for ekstremisme", "NONE", "Ingen"))));
        }
        files.close(words.number(), reason);
    }
}
