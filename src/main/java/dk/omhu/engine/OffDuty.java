package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

/** A task that is somebody's only as duty officer is theirs while a duty lasts, and shut before and after it. */
final class OffDuty {
    private OffDuty() {}

    /** Whether the task is for duty officers at all: for others the roster need not be asked. */
    static boolean couldConcern(DelegateTask task) {
        return fitting(task).contains(Role.DUTY_OFFICER);
    }

    /** Whether the user could have the task only as duty officer, and has no duty in its municipality now. */
    static boolean shuts(DelegateTask task, Caller caller) {
        return task.getTenantId() != null
                && task.getCandidates().stream()
                        .noneMatch(link -> caller.userId().equals(link.getUserId()))
                && caller.isOffDutyFor(fitting(task), new MunicipalityCode(task.getTenantId()));
    }

    private static Set<Role> fitting(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .map(Role::byId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
