package dk.omhu.contact;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.engine.CaseProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sees to it that a process waits for the end of a case's lock: the one that does hears of the change, else one begins. */
@Component
class LockWatch {
    private final CaseProcesses processes;

    LockWatch(CaseProcesses processes) {
        this.processes = processes;
    }

    void changed(CaseNumber number) {
        if (!processes.tell("ContactLockChanged", number)) {
            processes.start("ContactLockSet", number, Map.of());
        }
    }
}
