package dk.omhu.caseview;

import dk.omhu.access.Caller;
import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import dk.omhu.caseview.Openings.Opening;
import dk.omhu.caseview.Openings.Road;
import java.util.Set;

/**
 * Who looks at a case, and how much of it that opens (need-to-know, by part). Police, psychiatry and probation have no
 * standing access: they see what they wrote themselves, and what was disclosed to them.
 *
 * @param roles those in which the task is the caller's; all of them where it is nobody's
 * @param shared whether other authorities see anything of the case now
 */
record Reader(Caller caller, CaseNumber number, Set<Role> roles, Opening opening, boolean shared) {

    /** Whether the look is the municipality's own. */
    boolean municipal() {
        return roles.stream().anyMatch(Role::municipal);
    }

    /** Whether the reader may know that this was done, when, and by whom. */
    boolean seesStep(JournalEntry entry) {
        if (entry.kind() == JournalEntry.Kind.SUGGESTION) {
            return false;
        }
        return municipal() ? opensStep(entry) : wrote(entry);
    }

    /** Who has a task sees what else was done on the case; who looks without one, only what is theirs to read. */
    private boolean opensStep(JournalEntry entry) {
        var values = entry.values().values();
        boolean any = values.stream().anyMatch(value -> opens(value.part()));
        return switch (opening.road()) {
            case TASK -> any || values.isEmpty() || values.stream().anyMatch(value -> value.part() != Part.OVERSIGHT);
            case WORKS_ON_IT, COORDINATOR -> any || values.isEmpty();
            case BREAK_GLASS -> any;
        };
    }

    /** Whether the reader may know what was written. */
    boolean reads(JournalEntry entry, JournalValue value) {
        return municipal() ? opens(value.part()) : wrote(entry);
    }

    boolean opens(Part part) {
        return opening.parts().contains(part);
    }

    /** The roles for whose sake something was disclosed or written to the reader; none for who breaks the glass. */
    Set<Role> recipients() {
        return opening.road() == Road.BREAK_GLASS || !municipal() && !shared ? Set.of() : roles;
    }

    /** Whether the paper was written to a role in which the task is the reader's. */
    boolean wasSent(Document document) {
        return recipients().stream().map(Role::id).anyMatch(id -> id.equals(document.recipient()));
    }

    private boolean wrote(JournalEntry entry) {
        return recipients().stream().map(Authority::of).anyMatch(entry.authority()::equals);
    }
}
