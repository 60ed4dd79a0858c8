package dk.omhu.engine;

import dk.omhu.casefile.CaseNumber;
import dk.omhu.casefile.LookedFrom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the access log says of a look's task. Asked of the tables: every look does, and a query of the engine would be three. */
@Component
class TasksInHand implements LookedFrom {
    private final JdbcClient sql;

    TasksInHand(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Standing of(String userId, @Nullable CaseNumber number, @Nullable String taskId) {
        if (number == null) {
            return new Standing(null, false);
        }
        return sql.sql("""
                        select (select name_ from act_ru_task where id_ = :task) as task_name,
                               exists (select 1 from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
                                       where e.business_key_ = :number and t.assignee_ = :user) as own""")
                .param("task", taskId, java.sql.Types.VARCHAR)
                .param("number", number.value())
                .param("user", userId)
                .query((row, index) -> new Standing(row.getString("task_name"), row.getBoolean("own")))
                .single();
    }
}
