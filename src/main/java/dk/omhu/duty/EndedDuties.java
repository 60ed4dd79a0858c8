package dk.omhu.duty;

import dk.omhu.access.Callers;
import dk.omhu.access.MunicipalityCode;
import dk.omhu.access.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens when a duty is over: the tasks that the officer still has go back to the group, and an hour later whatever was
 * left without a note is handed over all the same. Each is done once, however many machines look.
 */
@Component
class EndedDuties {
    private static final Logger LOG = LoggerFactory.getLogger(EndedDuties.class);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final TaskService tasks;
    private final Callers callers;
    private final CasesInHand inHand;
    private final Handover handover;
    private final Clock clock;

    EndedDuties(
            JdbcClient sql,
            TransactionTemplate transaction,
            TaskService tasks,
            Callers callers,
            CasesInHand inHand,
            Handover handover,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.tasks = tasks;
        this.callers = callers;
        this.inHand = inHand;
        this.handover = handover;
        this.clock = clock;
    }

    private record Ended(String userId, MunicipalityCode municipality) {}

    /** Does what is due now. */
    void close() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> giveBackNext()))) {
                // One duty after the other, each in a transaction of its own.
            }
        } catch (RuntimeException failure) {
            LOG.error("The tasks of an ended duty were not given back; it is tried again", failure);
        }
        List<Long> failed = new ArrayList<>();
        while (handOverNext(failed)) {
            // The same; one that fails waits for the next round and holds up no other.
        }
    }

    private boolean giveBackNext() {
        var ended = sql.sql("""
                        update duty_place set closed_at = :now where (duty_id, municipality) = (
                            select p.duty_id, p.municipality from duty_place p join duty d on d.id = p.duty_id
                            where p.closed_at is null and least(d.ends, coalesce(p.removed_at, d.ends)) <= :now
                            order by p.duty_id, p.municipality limit 1 for update of p skip locked)
                        returning municipality, (select user_id from duty where id = duty_id) as user_id""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) ->
                        new Ended(row.getString("user_id"), new MunicipalityCode(row.getString("municipality"))))
                .optional();
        ended.ifPresent(this::giveBack);
        return ended.isPresent();
    }

    /** Where another row covers the moment, the duty goes on. */
    private void giveBack(Ended ended) {
        var officer = callers.byId(ended.userId());
        tasks
                .createTaskQuery()
                .taskAssignee(ended.userId())
                .tenantIdIn(ended.municipality().value())
                .list()
                .stream()
                .filter(task -> forDutyOfficers(task)
                        && (officer.roles().isEmpty() || officer.isOffDutyFor(fitting(task), ended.municipality())))
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    private boolean forDutyOfficers(Task task) {
        return fitting(task).contains(Role.DUTY_OFFICER);
    }

    private Set<Role> fitting(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .map(Role::byId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private boolean handOverNext(List<Long> failed) {
        List<Long> tried = new ArrayList<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var left = inHand.nextLeft(Handover.GRACE, failed);
                left.ifPresent(one -> {
                    tried.add(one.id());
                    inHand.handOver(one.userId(), one.number(), false);
                    handover.withoutNote(one.userId(), one.number());
                });
                return left.isPresent();
            }));
        } catch (RuntimeException failure) {
            LOG.error("A duty was not handed over; it is tried again", failure);
            failed.addAll(tried);
            return !tried.isEmpty();
        }
    }
}
