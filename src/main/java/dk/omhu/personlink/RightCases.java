package dk.omhu.personlink;

import dk.omhu.access.Caller;
import dk.omhu.casefile.CaseBars;
import dk.omhu.casefile.CaseFile;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.PoliceHolds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** To which cases entries can go: an open one of the municipality, or a number that was joined with this case by mistake. */
@Component
class RightCases {
    private final CaseFiles files;
    private final CaseBars bars;
    private final PoliceHolds holds;

    RightCases(CaseFiles files, CaseBars bars, PoliceHolds holds) {
        this.files = files;
        this.bars = bars;
        this.holds = holds;
    }

    /** Why the entries can't go there; the same words whether there is no such case, or it is shut to the caller. */
    Optional<String> refusal(CaseNumber wrong, CaseNumber right, Caller caller) {
        if (right.equals(wrong)) {
            return Optional.of(
                    "Det er nummeret på den sag, oplysningerne skal ud af. Skriv nummeret på den rigtige sag.");
        }
        boolean usable = right.municipality().equals(wrong.municipality())
                && files.find(right)
                        .filter(file -> file.kind() == CaseFile.Kind.CONCERN)
                        .filter(file -> file.drill() == files.get(wrong).drill())
                        .filter(file -> file.state() == CaseFile.State.OPEN || joinedTo(file, wrong))
                        .isPresent()
                && !bars.isBarred(right, caller.userId());
        return usable
                ? Optional.empty()
                : Optional.of(
                        "Der er ingen åben sag med det nummer i kommunen, som oplysningerne kan flyttes til. Se efter, om nummeret er rigtigt, eller vælg en ny sag.");
    }

    /** What was asked of the police is not moved under their eyes. */
    Optional<String> waitsForPolice(CaseNumber wrong) {
        return holds.stand(wrong)
                ? Optional.of(
                        "Politiet er ved at tage stilling til sagen. Sig til politiet, at personkoblingen er forkert, og ret den, når de har svaret.")
                : Optional.empty();
    }

    /** Whether the number lives on as an alias of the case: then it becomes a case of its own again. */
    static boolean joinedTo(CaseFile file, CaseNumber wrong) {
        return file.joinedTo().filter(wrong::equals).isPresent();
    }
}
