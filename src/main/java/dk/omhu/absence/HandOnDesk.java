package dk.omhu.absence;

import static java.util.Comparator.comparing;

import dk.omhu.access.Caller;
import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Operation;
import dk.omhu.access.Rights;
import dk.omhu.access.Role;
import dk.omhu.engine.Handovers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A manager hands a task on: to whom it can go, and who is away. The engine checks again who may do and have what. */
@Component
@Transactional
class HandOnDesk {
    private final TaskService tasks;
    private final Callers callers;
    private final Absences absences;
    private final Handovers handovers;

    HandOnDesk(TaskService tasks, Callers callers, Absences absences, Handovers handovers) {
        this.tasks = tasks;
        this.callers = callers;
        this.absences = absences;
        this.handovers = handovers;
    }

    /**
     * Whom a task can go to.
     *
     * @param holder the name of who has it; null where its group has
     */
    record Choices(@Nullable String holder, List<Choice> colleagues) {}

    /**
     * A colleague who may have the task.
     *
     * @param awayUntil the last day of an absence that covers today; the task would go to the substitute or stay with its group
     */
    record Choice(
            String user,
            String name,
            @Nullable LocalDate awayUntil,
            @Nullable String substituteName) {}

    Choices choices(String taskId) {
        var task = seenBy(manager(), taskId);
        var holder = task.getAssignee();
        var municipality = new MunicipalityCode(task.getTenantId());
        return new Choices(
                holder == null ? null : callers.nameOf(holder),
                tasks.getIdentityLinksForTask(taskId).stream()
                        .map(IdentityLink::getGroupId)
                        .flatMap(group -> Optional.ofNullable(group).flatMap(Role::byId).stream())
                        .flatMap(role -> callers.holding(role, municipality).stream())
                        .distinct()
                        .filter(user -> !user.equals(holder))
                        .filter(user -> handovers.isOpenTo(taskId, user))
                        .map(this::choice)
                        .sorted(comparing(Choice::name).thenComparing(Choice::user))
                        .toList());
    }

    Choices give(String taskId, String to) {
        seenBy(manager(), taskId);
        try {
            tasks.setAssignee(taskId, to);
        } catch (AuthorizationException refused) {
            throw Refusal.mayNotHave();
        }
        return choices(taskId);
    }

    private Choice choice(String user) {
        var away = absences.of(user);
        return new Choice(
                user,
                callers.nameOf(user),
                away.map(Absence::lastDay).orElse(null),
                away.map(Absence::substitute).map(callers::nameOf).orElse(null));
    }

    private Caller manager() {
        var caller = callers.current().orElseThrow(Refusal::notSignedIn);
        if (!Rights.mayAnywhere(caller, Operation.HAND_TASK_ON)) {
            throw Refusal.onlyManagers();
        }
        return caller;
    }

    private Task seenBy(Caller manager, String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> MunicipalityCode.isOne(task.getTenantId())
                        && Rights.may(manager, Operation.HAND_TASK_ON, new MunicipalityCode(task.getTenantId())))
                .orElseThrow(Refusal::noSuchTask);
    }
}
