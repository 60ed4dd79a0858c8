package dk.omhu.childtrack;

import dk.omhu.engine.CaseProcesses;
import dk.omhu.engine.Look;
import dk.omhu.engine.Supply;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a form that the case has a measure, or a decision on one, besides what the form is about. */
@Component
class MeasureUnderway implements Supply {
    private final CaseProcesses processes;

    MeasureUnderway(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Map<String, Function<Look, @Nullable Object>> supplies() {
        return Map.of("measureUnderway", this::another);
    }

    private @Nullable Object another(Look look) {
        int itself = look.processKey().equals("measure") ? 1 : 0;
        return processes.running("measure", look.number()) > itself
                ? "**Der er allerede en indsats i gang i sagen, eller en afgørelse om den på vej.** Tal med den, der har den, før du begynder en til."
                : null;
    }
}
