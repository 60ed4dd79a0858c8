package dk.omhu.concern;

import dk.omhu.access.Callers;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.CaseValues;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.SamePerson;
import dk.omhu.engine.Routing;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Four eyes on every closing: who may approve, and what an approver must be told. */
@Component("closing")
public class Closing {
    private final CaseFiles files;
    private final SamePerson samePerson;
    private final Callers callers;

    Closing(CaseFiles files, SamePerson samePerson, Callers callers) {
        this.files = files;
        this.samePerson = samePerson;
        this.callers = callers;
    }

    /**
     * The group that approves: managers; where every manager of the municipality took part in the proposal, a coordinator who
     * did not; where nobody is left, still the managers, for then one must be appointed.
     */
    public String approverGroups(DelegateExecution step) {
        var number = Routing.of(step).number();
        var barred = barred(number);
        if (someoneElse(Role.MANAGER, number, barred)) {
            return Role.MANAGER.id();
        }
        return someoneElse(Role.MUNICIPAL_COORDINATOR, number, barred)
                ? Role.MUNICIPAL_COORDINATOR.id()
                : Role.MANAGER.id();
    }

    private boolean someoneElse(Role role, CaseNumber number, Set<String> barred) {
        return callers.holding(role, number.municipality()).stream().anyMatch(user -> !barred.contains(user));
    }

    /** Those who proposed the closing of this round, or declined a match of the case: they may not approve it. */
    Set<String> barred(CaseNumber number) {
        Set<String> barred = new HashSet<>();
        var proposals = files.values(number).roundsOf("proposeClosing", null);
        if (!proposals.isEmpty()) {
            barred.add(proposals.get(proposals.size() - 1).author());
        }
        samePerson.decided(number).stream()
                .filter(decided -> decided.decision() == SamePerson.Decision.DECLINED)
                .forEach(decided -> barred.add(decided.by()));
        return barred;
    }

    /**
     * Whether closing as unfounded needs the approver's written reason: several people have told of this person, and the
     * police were not asked (domain § 3.7).
     */
    boolean needsPoliceReason(CaseNumber number, CaseValues values) {
        return values.text("closingReason").filter("UNFOUNDED"::equals).isPresent()
                && samePerson.distinctReporters(number) > 1
                && values.entries().stream().map(JournalEntry::stepKey).noneMatch("clarifyWithPolice"::equals);
    }

    /** Whether the police went on alone and nobody has since considered whether the municipality itself has a duty. */
    boolean ownDutyMissing(CaseValues values) {
        var answered = values.latest("policeOutcome");
        int considered =
                values.latest("ownDuty").map(own -> own.by().sequence()).orElse(0);
        return answered.filter(answer -> "POLICE_ALONE".equals(answer.value().value()))
                .filter(answer -> answer.by().sequence() > considered)
                .isPresent();
    }

    /** Whether nobody has yet decided on telling the person, or it was only put off. */
    boolean informMissing(CaseValues values) {
        return values.text("informPerson")
                .filter(word -> word.equals("GIVEN") || word.equals("EXEMPT"))
                .isEmpty();
    }
}
