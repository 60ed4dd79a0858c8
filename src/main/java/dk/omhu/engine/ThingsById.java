package dk.omhu.engine;

import dk.omhu.access.Caller;
import dk.omhu.access.Role;
import dk.omhu.casefile.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an id of the engine stands for, whoever may know it. Asked of the tables: the engine answers for each kind apart. */
@Component
class ThingsById {
    private final JdbcClient sql;

    ThingsById(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A thing of a case, there now or in the history.
     *
     * @param taskId where it is a task
     */
    record Thing(CaseNumber number, @Nullable String taskId, boolean running) {

        /** A task that somebody could do now. */
        boolean isOpenTask() {
            return taskId != null && running;
        }
    }

    Optional<Thing> find(String id) {
        return CaseNumber.isOne(id)
                ? Optional.of(new Thing(new CaseNumber(id), null, false))
                : sql.sql("""
                        with named (instance, task, running) as (
                            select proc_inst_id_, id_, true from act_ru_task where id_ = :id
                            union all select proc_inst_id_, null, true from act_ru_execution where id_ = :id
                            union all select proc_inst_id_, null, true from act_ru_variable where id_ = :id
                            union all select process_instance_id_, null, true from act_ru_job where id_ = :id
                            union all select proc_inst_id_, null, true from act_ru_incident where id_ = :id
                            union all select proc_inst_id_, null, true from act_ru_event_subscr where id_ = :id
                            union all select proc_inst_id_, id_, false from act_hi_taskinst where id_ = :id
                            union all select id_, null, false from act_hi_procinst where id_ = :id
                            union all select proc_inst_id_, null, false from act_hi_actinst where id_ = :id
                            union all select proc_inst_id_, null, false from act_hi_varinst where id_ = :id
                            union all select proc_inst_id_, null, false from act_hi_incident where id_ = :id)
                        select named.task, named.running, coalesce(own.business_key_, root.business_key_) as number
                        from named join act_hi_procinst own on own.id_ = named.instance
                            left join act_hi_procinst root on root.id_ = own.root_proc_inst_id_
                        where coalesce(own.business_key_, root.business_key_) ~ '^[0-9]{3}-[0-9]{4}-[0-9]{6}$'
                        order by running desc limit 1""")
                        .param("id", id)
                        .query((row, index) -> new Thing(
                                new CaseNumber(row.getString("number")),
                                row.getString("task"),
                                row.getBoolean("running")))
                        .optional();
    }

    /** The roles that an open task is for; empty where it is for somebody by name. */
    Set<Role> rolesOf(String taskId, String userId) {
        var candidates = sql.sql("""
                        select coalesce(group_id_, '') from act_ru_identitylink where task_id_ = :task and type_ = 'candidate'
                            and (group_id_ is not null or user_id_ = :user)""")
                .param("task", taskId)
                .param("user", userId)
                .query(String.class)
                .list();
        return candidates.contains("")
                ? Set.of()
                : candidates.stream()
                        .flatMap(group -> Role.byId(group).stream())
                        .collect(Collectors.toSet());
    }

    /** Whether some task of the case was, or could have been, the caller's: a page that is not fresh asks for it still. */
    boolean hadAHand(Caller caller, CaseNumber number) {
        List<String> groups = caller.roles().stream().map(Role::id).toList();
        return sql.sql("""
                        select exists (select 1
                            from act_hi_procinst instance join act_hi_taskinst task on task.proc_inst_id_ = instance.id_
                            where instance.business_key_ = :number
                              and (task.assignee_ = :user or exists (select 1 from act_hi_identitylink link
                                  where link.task_id_ = task.id_ and link.type_ = 'candidate'
                                    and (link.user_id_ = :user or link.group_id_ = any(:groups)))))""")
                .param("number", number.value())
                .param("user", caller.userId())
                .param("groups", groups.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
