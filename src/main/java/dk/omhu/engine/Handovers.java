package dk.omhu.engine;

import static java.util.stream.Collectors.toSet;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.casefile.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tasks that change hands without their holder's doing. The due date, the priority and the clock of a task stay as they are, and
 * nobody gets what the roles would not give: who is away hands on to a substitute who may have the task, and else it goes back to
 * its group.
 */
@Component
public class Handovers {
    private final ProcessEngineConfigurationImpl configuration;
    private final IdentityService identity;
    private final TaskService tasks;
    private final ObjectProvider<Absentees> absentees;
    private final ObjectProvider<Barred> bars;
    private final Drafts drafts;
    private final Callers callers;
    private final HandoverJournal journal;
    private final ObjectProvider<ShutCases> shut;
    private final ObjectProvider<NobodyLeft> watchers;

    Handovers(
            ProcessEngine engine,
            ObjectProvider<Absentees> absentees,
            ObjectProvider<Barred> bars,
            Drafts drafts,
            Callers callers,
            HandoverJournal journal,
            ObjectProvider<ShutCases> shut,
            ObjectProvider<NobodyLeft> watchers) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.identity = engine.getIdentityService();
        this.tasks = engine.getTaskService();
        this.absentees = absentees;
        this.bars = bars;
        this.drafts = drafts;
        this.callers = callers;
        this.journal = journal;
        this.shut = shut;
        this.watchers = watchers;
    }

    /** The user is away from now on: every task of theirs goes to the substitute or to its group. */
    public void passOnAllOf(String userId) {
        var away = absentees.getObject().away(userId).orElseThrow();
        each(userId, task -> true, task -> {
            var to = standIn(task, away);
            move(task, to);
            changed(task, ChangeOfHands.Why.ABSENT, userId, to);
        });
    }

    /** The tasks that the user, with these groups and municipalities left, can no longer have go back to their groups. */
    public void returnAllOf(String userId, Set<String> groups, Set<String> tenants) {
        each(userId, task -> !AssigneeRule.mayHave(task, userId, groups, tenants), task -> {
            move(task, null);
            drafts.forget(task.getId(), null);
            changed(task, ChangeOfHands.Why.DEPARTED, userId, null);
        });
    }

    /** The user's duty for the municipality is over: what was theirs only as duty officer goes back to its group. */
    public void returnAfterDuty(String userId, MunicipalityCode municipality) {
        var officer = callers.byId(userId);
        each(
                userId,
                task -> municipality.value().equals(task.getTenantId())
                        && OffDuty.couldConcern(task)
                        && OffDuty.shuts(task, officer),
                task -> {
                    move(task, null);
                    changed(task, ChangeOfHands.Why.OFF_DUTY, userId, null);
                });
    }

    /**
     * Whoever has a task of one of these cases and may not open it any more has it no longer; it goes back to its group, and what
     * was written and not sent is forgotten. Answers the names of the tasks.
     */
    public List<Moved> returnFromBarred(Collection<CaseNumber> numbers) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> {
                    List<Moved> moved = new ArrayList<>();
                    for (var task : tasksOf(context, numbers)) {
                        var holder = task.getAssignee();
                        if (holder != null
                                && shut.getObject().refusal(task, holder).isPresent()) {
                            move(task, null);
                            drafts.forget(task.getId(), null);
                            changed(task, ChangeOfHands.Why.BARRED, holder, null);
                            moved.add(new Moved(task.getId(), task.getName()));
                        }
                    }
                    return List.copyOf(moved);
                }));
    }

    /** A task that went to somebody else, or back to its group. */
    public record Moved(String taskId, String name) {}

    /** Gives the task to a colleague by a manager's decision; answers whether the colleague may have it. */
    public boolean give(String taskId, String to, String manager) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> {
                    var task = context.getTaskManager().findTaskById(taskId);
                    if (task == null || !mayHave(task, to)) {
                        return false;
                    }
                    handedOn(task, to, manager);
                    move(task, to);
                    return true;
                }));
    }

    /** Gives the task back to its group by a manager's decision. */
    public void giveBack(String taskId, String manager) {
        configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> {
                    var task = context.getTaskManager().findTaskById(taskId);
                    if (task != null) {
                        handedOn(task, null, manager);
                        move(task, null);
                    }
                    return null;
                }));
    }

    /** Whether the user could have the task now: by role, by duty, and not barred from the case or the step. */
    public boolean mayHave(String taskId, String userId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> {
                    var task = context.getTaskManager().findTaskById(taskId);
                    return task != null && mayHave(task, userId);
                }));
    }

    /**
     * A task that waits for somebody.
     *
     * @param name as the model gives it, which names nobody
     * @param groups whose it is
     */
    public record Waiting(
            String taskId,
            String name,
            CaseNumber number,
            String municipality,
            Set<String> groups,
            @Nullable String holder,
            @Nullable Instant due) {}

    /** The task, if it still waits. */
    public Optional<Waiting> waiting(String taskId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(
                        () -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                                .map(Handovers::waiting)));
    }

    /** All tasks of these cases that wait, whoever has them. */
    public List<Waiting> waiting(Collection<CaseNumber> numbers) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> tasksOf(context, numbers).stream()
                        .map(Handovers::waiting)
                        .toList()));
    }

    /** The tasks of these cases that nobody has and that the user's roles would open to them, were the case not shut to them. */
    public List<Waiting> unassigned(Collection<CaseNumber> numbers, String userId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> tasksOf(context, numbers).stream()
                        .filter(task -> task.getAssignee() == null)
                        .filter(task -> AssigneeRule.mayHave(task, userId, identity))
                        .map(Handovers::waiting)
                        .toList()));
    }

    private static Waiting waiting(TaskEntity task) {
        var due = task.getDueDate();
        return new Waiting(
                task.getId(),
                task.getName(),
                numberOf(task),
                String.valueOf(task.getTenantId()),
                groupsOf(task),
                task.getAssignee(),
                due == null ? null : due.toInstant());
    }

    /** Whether the case of the task is not shut to the user. */
    public boolean isOpenTo(String taskId, String userId) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> {
                    var task = context.getTaskManager().findTaskById(taskId);
                    return task != null
                            && shut.getObject().refusal(task, userId).isEmpty();
                }));
    }

    private boolean mayHave(DelegateTask task, String userId) {
        return AssigneeRule.mayHave(task, userId, identity)
                && !(OffDuty.couldConcern(task) && OffDuty.shuts(task, callers.byId(userId)))
                && shut.getObject().refusal(task, userId).isEmpty()
                && bars.stream().noneMatch(rule -> rule.bars(userId, numberOf(task), task.getTaskDefinitionKey()));
    }

    private List<TaskEntity> tasksOf(CommandContext context, Collection<CaseNumber> numbers) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKeyIn(
                        numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .active()
                .list()
                .stream()
                .map(Task::getId)
                .sorted()
                .map(context.getTaskManager()::findTaskById)
                .toList();
    }

    /** A task has come up: where the case is shut to somebody, it may be that nobody is left to take it. */
    void cameUp(DelegateTask task) {
        if (task.getAssignee() == null
                && shut.getObject().shutToSomebody(numberOf(task))
                && unchecked(() -> nobodyCanTake(task))) {
            watchers.forEach(one -> one.nobodyCanTake(numberOf(task), task.getId(), task.getName()));
        }
    }

    private boolean nobodyCanTake(DelegateTask task) {
        var municipality = new MunicipalityCode(task.getTenantId());
        return groupsOf(task).stream()
                .flatMap(group -> callers.inGroup(group, municipality).stream())
                .noneMatch(user -> mayHave(task, user));
    }

    /** While a task is being given to somebody: where that one is away, it goes elsewhere. */
    void redirect(TaskEntity task) {
        var assignee = Objects.requireNonNull(task.getAssignee());
        if (assignee.equals(signedIn())) {
            // Who takes a task is at work, whatever the calendar says.
            return;
        }
        if (unchecked(() -> shut.getObject().refusal(task, assignee)).isPresent()) {
            // A model named somebody who is barred by now: the group has it, and nothing stands still.
            task.setAssignee(null);
            changed(task, ChangeOfHands.Why.BARRED, assignee, null);
            return;
        }
        var away = absentees.getObject().away(assignee);
        if (away.isPresent() && unchecked(() -> AssigneeRule.mayHave(task, assignee, identity))) {
            var to = unchecked(() -> standIn(task, away.get()));
            task.setAssignee(to);
            changed(task, ChangeOfHands.Why.ABSENT, assignee, to);
        }
    }

    /** A manager is giving the task to somebody, or back to its group. */
    void handedOn(TaskEntity task, @Nullable String to, String manager) {
        if (to != null && unchecked(() -> shut.getObject().refusal(task, to)).isPresent()) {
            throw Refusals.forbidden(Refusals.CANNOT_HAVE);
        }
        if (to != null && !isKnown(to)) {
            // The rule of assignees says so too, but only after a mail to nobody has been written.
            throw Refusals.forbidden(Refusals.NOT_ENTITLED);
        }
        tell(change(task, ChangeOfHands.Why.HANDED_ON, task.getAssignee(), to, manager), task);
    }

    private boolean isKnown(String user) {
        return unchecked(() -> identity.createUserQuery().userId(user).count() == 1);
    }

    private @Nullable String standIn(DelegateTask task, Absentees.Away away) {
        var substitute = away.substitute();
        return substitute != null && absentees.getObject().away(substitute).isEmpty() && mayHave(task, substitute)
                ? substitute
                : null;
    }

    private void each(String userId, Predicate<TaskEntity> which, java.util.function.Consumer<TaskEntity> what) {
        configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> unchecked(() -> {
                    // In the order of their cases: two that move tasks at once lock the cases in the same order.
                    List<TaskEntity> held = new ArrayList<>();
                    tasks.createTaskQuery().taskAssignee(userId).active().list().stream()
                            .map(Task::getId)
                            .map(context.getTaskManager()::findTaskById)
                            .filter(which)
                            .forEach(held::add);
                    held.sort(java.util.Comparator.comparing(
                                    (TaskEntity task) -> numberOf(task).value())
                            .thenComparing(TaskEntity::getId));
                    held.forEach(what);
                    return null;
                }));
    }

    private static void move(TaskEntity task, @Nullable String to) {
        task.setAssignee(to);
        task.triggerUpdateEvent();
    }

    private void changed(TaskEntity task, ChangeOfHands.Why why, String from, @Nullable String to) {
        tell(change(task, why, from, to, null), task);
    }

    private static ChangeOfHands change(
            TaskEntity task, ChangeOfHands.Why why, @Nullable String from, @Nullable String to, @Nullable String by) {
        return new ChangeOfHands(why, numberOf(task), task.getId(), task.getName(), from, to, groupsOf(task), by);
    }

    private void tell(ChangeOfHands change, TaskEntity task) {
        journal.write(change, task.getDueDate());
        absentees.getObject().told(change);
    }

    private static Set<String> groupsOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private static CaseNumber numberOf(DelegateTask task) {
        return new CaseNumber(task.getExecution().getProcessBusinessKey());
    }

    private @Nullable String signedIn() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    /** The directory and the tasks are asked in full, whatever the present user may see of them. */
    private <T> T unchecked(java.util.function.Supplier<T> question) {
        var authentication = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            return question.get();
        } finally {
            identity.setAuthentication(authentication);
        }
    }
}
