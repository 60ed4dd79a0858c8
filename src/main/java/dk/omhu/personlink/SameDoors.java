package dk.omhu.personlink;

import dk.omhu.access.Callers;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseBars.Bar;
import dk.omhu.casefile.CaseBars.Why;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.NewEntry;
import dk.omhu.casefile.Part;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is taken out of a case as a case of its own is shut to whom it was shut to in there: nobody knows which of the two persons a
 * bar was about, and a manager lifts what does not fit.
 */
@Component
class SameDoors {
    private final CaseBars bars;
    private final CaseFiles files;
    private final Callers callers;

    SameDoors(CaseBars bars, CaseFiles files, Callers callers) {
        this.bars = bars;
        this.files = files;
        this.callers = callers;
    }

    /** Asked when the two are no longer joined, and before anything of the right one goes on. It names the wrong one nowhere. */
    void shut(CaseNumber wrong, CaseNumber right, String by) {
        Map<String, JournalValue> said = new LinkedHashMap<>();
        var already = bars.standing(right).stream().map(Bar::userId).collect(Collectors.toSet());
        var notImpartial = bars.standing(wrong).stream()
                .filter(bar -> !already.contains(bar.userId()))
                .toList();
        if (!notImpartial.isEmpty()) {
            notImpartial.forEach(bar -> bars.bar(right, bar.userId(), bar.cause()));
            var users = notImpartial.stream().map(Bar::userId).collect(Collectors.toSet());
            said.put("notImpartialToo", value("Inhabile, også i denne sag", users));
        }
        // One of its own is older than the joining: whoever restricts joined numbers ends what stood on each.
        if (bars.restriction(right).isEmpty()) {
            bars.restriction(wrong).ifPresent(restriction -> {
                var named = openTo(wrong, restriction.named());
                bars.restrictTo(right, named, restriction.by());
                said.put("restrictedTo", value("Kun disse kan åbne sagen", named));
            });
        }
        if (!said.isEmpty()) {
            files.write(right, NewEntry.record("sameDoors", "Sagen er lukket for de samme som før", by, said));
        }
    }

    /** Where numbers were joined that were each restricted, only those come in whom each of them names. */
    private Set<String> openTo(CaseNumber wrong, Set<String> named) {
        return named.stream()
                .filter(user ->
                        bars.why(wrong, user).filter(Why.RESTRICTED::equals).isEmpty())
                .collect(Collectors.toSet());
    }

    private JournalValue value(String label, Collection<String> users) {
        return new JournalValue(
                Part.CONCERN,
                label,
                List.copyOf(users),
                users.stream().map(callers::nameOf).sorted().collect(Collectors.joining(", ")));
    }
}
