package dk.omhu.impartiality;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import dk.omhu.engine.Handovers;
import dk.omhu.engine.Routing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Begræns adgangen": from now on only those who were chosen open the case; what others had of it goes back. */
@Component("restrictCase")
class RestrictCase implements JavaDelegate {
    private final CaseFiles files;
    private final CaseBars bars;
    private final Handovers handovers;
    private final Callers callers;

    RestrictCase(CaseFiles files, CaseBars bars, Handovers handovers, Callers callers) {
        this.files = files;
        this.bars = bars;
        this.handovers = handovers;
        this.callers = callers;
    }

    @Override
    public void execute(DelegateExecution step) {
        var number = Routing.of(step).number();
        var rounds = files.values(number).roundsOf(Restrictions.CHOOSE, null);
        var choice = rounds.get(rounds.size() - 1);
        var named = named(choice.values().get(Restrictions.NAMED));
        bars.restrictTo(number, named, choice.author());
        files.write(
                number,
                NewEntry.record(
                        "restrictCase",
                        "Adgangen er begrænset",
                        choice.author(),
                        Map.of(
                                "restrictedTo",
                                new JournalValue(
                                        Part.CONCERN,
                                        "Kun disse kan åbne sagen",
                                        List.copyOf(named),
                                        named.stream()
                                                .map(callers::nameOf)
                                                .sorted()
                                                .collect(Collectors.joining(", "))))));
        handovers.returnFromBarred(bars.sameAs(number));
    }

    private static Set<String> named(JournalValue chosen) {
        return (chosen.value() instanceof List<?> many ? many.stream() : Stream.of(String.valueOf(chosen.value())))
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
