package dk.omhu.infohus;

import dk.omhu.access.Role;
import dk.omhu.deadlines.CaseClock;
import dk.omhu.deadlines.WhenReminded;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** That an authority was reminded of its contribution stands in the journal, dated; it also makes what comes back more urgent. */
@Component
class RecordReminder implements WhenReminded {
    private final Contributions contributions;

    RecordReminder(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public boolean records(CaseClock reminded) {
        var authority = Contributions.STEP.equals(reminded.taskKey())
                ? Role.byId(String.valueOf(reminded.group()))
                : Optional.<Role>empty();
        authority.ifPresent(
                role -> contributions.record(reminded.number(), Contributions.REMINDED, "Påmindelse om bidrag", role));
        return authority.isPresent();
    }
}
