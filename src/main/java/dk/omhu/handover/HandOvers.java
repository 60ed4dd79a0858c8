package dk.omhu.handover;

import dk.omhu.access.Callers;
import dk.omhu.access.Municipalities;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseFiles;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the models of a hand-over ask. */
@Component("handOvers")
public class HandOvers {
    static final String PROCESS = "hand-over";

    private final CaseFiles files;
    private final HandOverBook book;
    private final Callers callers;
    private final Municipalities municipalities;

    HandOvers(CaseFiles files, HandOverBook book, Callers callers, Municipalities municipalities) {
        this.files = files;
        this.book = book;
        this.callers = callers;
        this.municipalities = municipalities;
    }

    /** Who began the hand-over. */
    public @Nullable String starter(DelegateExecution step) {
        return files.values(Routing.of(step).number()).roundsOf(PROCESS, null).stream()
                .reduce((earlier, later) -> later)
                .map(JournalEntry::author)
                .orElse(null);
    }

    /** Whether the receiving municipality works here; otherwise the hand-over goes on paper. */
    public boolean reachesOmhu(DelegateExecution step) {
        return worksHere(book.open(Routing.of(step).number()).orElseThrow().to());
    }

    /** Who receives it: for a child the child desk or the coordinator, for an adult the coordinator. */
    public String receiverGroups(DelegateExecution step) {
        boolean child = files.values(Routing.of(step).number())
                .text("legalTrack")
                .filter("CHILD"::equals)
                .isPresent();
        var coordinator = Role.MUNICIPAL_COORDINATOR.id();
        return child ? Role.CHILD_NOTIFICATION_DESK.id() + "," + coordinator : coordinator;
    }

    boolean worksHere(MunicipalityCode municipality) {
        return !callers.holding(Role.MUNICIPAL_COORDINATOR, municipality).isEmpty();
    }

    String nameOf(MunicipalityCode municipality) {
        return municipalities
                .byCode(municipality)
                .map(one -> one.title() + " Kommune")
                .orElse(municipality.value());
    }
}
