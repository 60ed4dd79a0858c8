package dk.omhu.concern;

import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ret oplysningen i sagen": a correction is a new entry; what stood before stays on record. */
@Component("correctCaseFile")
class CorrectCaseFile implements JavaDelegate {
    private final CaseFiles files;

    CorrectCaseFile(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var values = files.values(number);
        var asked = values.latest("correctedField").orElseThrow();
        var key = String.valueOf(asked.value().value());
        var label = asked.value().shown() == null ? key : asked.value().shown();
        var part = values.latest(key)
                .map(written -> written.value().part())
                .orElse(asked.value().part());
        var by = asked.by();
        files.write(
                number,
                new NewEntry(
                        JournalEntry.Kind.CORRECTION,
                        "correctCaseFile",
                        "Ret oplysningen i sagen",
                        null,
                        by.formKey(),
                        by.formVersion(),
                        by.authority(),
                        by.author(),
                        by.authorRole(),
                        Map.of(
                                key,
                                new JournalValue(
                                        part,
                                        label,
                                        values.text("correctedValue").orElse(null)))));
    }
}
