package dk.omhu.concern;

import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Handovers;
import dk.omhu.engine.Refused;
import dk.omhu.engine.Routing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Læg sagen sammen med den åbne sag": what was received goes to the open case as new information; this number stays as an
 * alias, so that whoever got it can go on using it. The reporter's part stays where it was written. Danger that was seen
 * here is raised there.
 */
@Component("joinCase")
class JoinCase implements JavaDelegate {
    private final CaseFiles files;
    private final CaseProcesses processes;
    private final CaseBars bars;
    private final Handovers handovers;

    JoinCase(CaseFiles files, CaseProcesses processes, CaseBars bars, Handovers handovers) {
        this.files = files;
        this.processes = processes;
        this.bars = bars;
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var values = files.values(number);
        var open = new CaseNumber(values.text("matchChoice").orElseThrow());
        if (!open.municipality().equals(number.municipality())) {
            throw new Refused("En sag kan kun lægges sammen med en sag i den samme kommune.");
        }
        Map<String, JournalValue> received = new LinkedHashMap<>();
        received.put(
                "newInformation",
                new JournalValue(
                        Part.CONCERN,
                        "Ny henvendelse",
                        values.text("description").orElse("")));
        received.put("joinedNumber", new JournalValue(Part.CONCERN, "Henvendelsens nummer", number.value()));
        received.put(
                "receivedAt",
                new JournalValue(
                        Part.CONCERN,
                        "Hvornår modtog kommunen henvendelsen?",
                        files.get(number).receivedAt().toString()));
        boolean danger = Routing.of(step).says("acute", "true");
        if (danger) {
            received.put(
                    "acuteDescription",
                    new JournalValue(
                            Part.CONCERN,
                            "Hvad er situationen?",
                            values.text("description").orElse("")));
        }
        var author = values.latest("matchDecision")
                .map(written -> written.by().author())
                .orElse(null);
        files.write(open, NewEntry.record("joinCase", "En ny henvendelse er lagt til sagen", author, received));
        files.join(number, open);
        handovers.returnFromBarred(bars.sameAs(open));
        processes.tell("NewInformationReceived", open);
        if (danger) {
            processes.tell("AcuteSituationRaised", open);
        }
    }
}
