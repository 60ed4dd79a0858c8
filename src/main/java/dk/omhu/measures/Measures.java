package dk.omhu.measures;

import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a measure asks: which caseworker decides, how far it has come, and whether it goes on. */
@Component("measures")
public class Measures {
    private final CaseFiles files;

    Measures(CaseFiles files) {
        this.files = files;
    }

    /** The group that decides on measures for the person: by the legal track, the child's in doubt. */
    public String caseworkerGroup(DelegateExecution step) {
        return Routing.of(step).says("legalTrack", "ADULT") ? Role.ADULT_CASEWORKER.id() : Role.CHILD_CASEWORKER.id();
    }

    /** Whether it was granted before this course of it began, and no new decision on it waits. */
    public boolean isUnderWay(DelegateExecution step) {
        var words = Routing.of(step);
        return words.says("measureDecision", "GRANTED") && !words.says("followUpOutcome", "ADJUST");
    }

    /** Whether the caseworker named another basis, or a new consent, after one was taken back; without an answer it stops. */
    public boolean goesOnAfterWithdrawal(DelegateExecution step) {
        var words = Routing.of(step);
        return words.says("withdrawalReaction", "NEW_CONSENT") || words.says("withdrawalReaction", "OTHER_BASIS");
    }

    /** Whether the hand-over at 18 said that it goes on, with a basis for an adult and the person's own consent. */
    public boolean goesOnAsAdult(DelegateExecution step) {
        return files.values(Routing.of(step).number())
                .text(HandToAdult.MEASURE)
                .filter("CONTINUE"::equals)
                .isPresent();
    }
}
