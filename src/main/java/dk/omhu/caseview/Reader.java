package dk.omhu.caseview;

import dk.omhu.access.Caller;
import dk.omhu.access.Role;
import dk.omhu.casefile.Authority;
import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.Document;
import dk.omhu.casefile.JournalEntry;
import dk.omhu.casefile.JournalValue;
import dk.omhu.casefile.Part;
import java.util.Set;

/**
 * Who looks at a case, and how much of it that opens (need-to-know, by part). Police, psychiatry and probation have no
 * standing access: they see what they wrote themselves, and what was disclosed to them.
 *
 * @param roles those in which the task is the caller's; all of them where it is nobody's
 */
record Reader(Caller caller, CaseNumber number, Set<Role> roles) {

    /** Whether the look is the municipality's own. */
    boolean municipal() {
        return roles.stream().anyMatch(Role::municipal);
    }

    /** Whether the reader may know that this was done, when, and by whom. */
    boolean seesStep(JournalEntry entry) {
        return entry.kind() != JournalEntry.Kind.SUGGESTION && (municipal() || wrote(entry));
    }

    /** Whether the reader may know what was written. */
    boolean reads(JournalEntry entry, JournalValue value) {
        return municipal() ? opens(value.part()) : wrote(entry);
    }

    boolean opens(Part part) {
        return municipal() && part.opensTo(caller, number);
    }

    /** Whether the paper was written to a role in which the task is the reader's. */
    boolean wasSent(Document document) {
        return roles.stream().map(Role::id).anyMatch(id -> id.equals(document.recipient()));
    }

    private boolean wrote(JournalEntry entry) {
        return roles.stream().map(Authority::of).anyMatch(entry.authority()::equals);
    }
}
