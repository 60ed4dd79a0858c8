-- What the engine's own tables lack to stay fast with rights on. They are the engine's: it makes them at its start, after db/migration,
-- so nothing of theirs is changed; statistics, indexes and thresholds are added. Each line can be said twice.

-- A right is a bit of perms_. PostgreSQL guesses that one grant in two hundred has it (nearly all do), and joins tasks with grants row
-- by row. With these it knows. One for each right that a question for tasks, variables, cases or their past asks for.
create statistics if not exists omhu_grant_read on (perms_ & 2) from act_ru_authorization;
create statistics if not exists omhu_grant_read_task on (perms_ & 64) from act_ru_authorization;
create statistics if not exists omhu_grant_read_instance on (perms_ & 512) from act_ru_authorization;
create statistics if not exists omhu_grant_read_history on (perms_ & 4096) from act_ru_authorization;

-- A list of tasks: those of the municipality in the order of Tasklist, from where it is read until the page is full; and its count,
-- from the index alone.
create index if not exists omhu_task_in_order on act_ru_task (tenant_id_, priority_ desc, due_date_);
create index if not exists omhu_task_free on act_ru_task (tenant_id_, assignee_, suspension_state_) include (id_);
create index if not exists omhu_task_due on act_ru_task (tenant_id_, due_date_);
create index if not exists omhu_task_follow_up on act_ru_task (tenant_id_, follow_up_date_);

-- Whose a task can be, both ways: the tasks of a group, and whether this task is the group's.
create index if not exists omhu_link_tasks_of_group on act_ru_identitylink (group_id_, type_) include (task_id_);
create index if not exists omhu_link_groups_of_task on act_ru_identitylink (task_id_, type_, group_id_);

-- The job executor asks every few seconds what is due; nearly every job is a clock that ends weeks from now.
create index if not exists omhu_job_due on act_ru_job (duedate_);
create index if not exists omhu_job_lock on act_ru_job (lock_exp_time_) where lock_exp_time_ is not null;

-- Tables that change with every step of every case: counted anew when one row in fifty has changed, not one in ten, and swept often
-- enough that an index alone can answer.
alter table act_ru_task set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 200, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table act_ru_identitylink set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 200, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table act_ru_authorization set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 200, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05);
alter table act_ru_variable set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 500, autovacuum_vacuum_scale_factor = 0.05);
alter table act_ru_execution set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 500, autovacuum_vacuum_scale_factor = 0.05);
alter table act_ru_job set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 200, autovacuum_vacuum_scale_factor = 0.02);

-- New statistics are empty until somebody counts.
analyze act_ru_authorization, act_ru_task, act_ru_identitylink, act_ru_job;
