-- Makes many open tasks of one that the application made: every row of its case, in the engine's tables and in ours, once for each
-- row of speed_target. Ids of the copy end in ~n; number, municipality, group, priority and date are those of the target, and a
-- taken task has the grant the engine gives its assignee. Only columns that lead to the case are changed. An id holds 64 characters;
-- of a longer one the end tells it from all others. Chains go on in the right places, but the seals are those of the original: a
-- check would find them.
create or replace function speed_copies(template varchar) returns void language plpgsql as $$
declare
    one record;
    to_row varchar;
    list varchar;
    kept varchar;
begin
    create temp table speed_instance on commit drop as
        select id_ as id from act_hi_procinst where root_proc_inst_id_ in
            (select root_proc_inst_id_ from act_hi_procinst where business_key_ = template);
    create temp table speed_task on commit drop as
        select id_ as id from act_ru_task where proc_inst_id_ in (select id from speed_instance);
    for one in
        select * from (values
            ('case_file', 'number = template'),
            ('journal_entry', 'case_number = template'),
            ('journal_head', 'case_number = template'),
            ('access_log', 'case_number = template'),
            ('person_index', 'case_number = template'),
            ('clock', 'case_number = template'),
            ('act_ru_execution', 'proc_inst_id_ in (select id from speed_instance)'),
            ('act_ru_task', 'id_ in (select id from speed_task)'),
            ('act_ru_variable', 'proc_inst_id_ in (select id from speed_instance)'),
            ('act_ru_identitylink', 'task_id_ in (select id from speed_task)'),
            ('act_ru_authorization', 'resource_type_ = 7 and group_id_ is not null and resource_id_ in (select id from speed_task)'),
            ('act_ru_event_subscr', 'proc_inst_id_ in (select id from speed_instance)'),
            ('act_ru_job', 'process_instance_id_ in (select id from speed_instance)'),
            ('act_hi_procinst', 'id_ in (select id from speed_instance)'),
            ('act_hi_actinst', 'proc_inst_id_ in (select id from speed_instance)'),
            ('act_hi_taskinst', 'proc_inst_id_ in (select id from speed_instance)'),
            ('act_hi_varinst', 'proc_inst_id_ in (select id from speed_instance)'),
            ('act_hi_detail', 'proc_inst_id_ in (select id from speed_instance)'),
            ('act_hi_identitylink', 'root_proc_inst_id_ in (select id from speed_instance)'),
            ('act_hi_job_log', 'process_instance_id_ in (select id from speed_instance)')) as tables (name, belongs)
    loop
        select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
               string_agg(
                   case
                       when column_name in ('number', 'case_number', 'business_key_') then 'n.number'
                       when column_name in ('tenant_id_', 'municipality', 'chain') then 'n.municipality'
                       when one.name = 'access_log' and column_name = 'sequence' then
                           '(select coalesce(max(l.sequence), 0) from access_log l where l.chain = n.municipality)'
                           || ' + row_number() over (partition by n.municipality order by n.suffix, o.id)'
                       when column_name = 'text_' then
                           'case when o.text_ = ' || quote_literal(template) || ' then n.number'
                           || ' when o.name_ = ''municipality'' then n.municipality else o.text_ end'
                       when column_name = 'group_id_' then 'case when o.group_id_ is null then null else n.role end'
                       when column_name = 'priority_' and one.name like '%task%' then 'n.priority'
                       when column_name in ('due_date_', 'due_at') and one.name in ('act_ru_task', 'act_hi_taskinst', 'clock') then 'n.due'
                       when column_name = 'assignee_' and one.name like '%task%' then 'n.assignee'
                       when column_name = 'duedate_' then 'o.duedate_ + interval ''30 days'''
                       when column_name like '%def\_id\_' or column_name in ('act_id_', 'user_id_', 'assigner_id_', 'deployment_id_',
                            'operation_id_', 'batch_id_', 'bytearray_id_', 'start_user_id_') then 'o.' || quote_ident(column_name)
                       when column_name like '%id\_' or column_name in ('task_id', 'super_exec_', 'var_scope_')
                           then 'right(o.' || quote_ident(column_name) || ' || n.suffix, 64)'
                       else 'o.' || quote_ident(column_name)
                   end, ', ' order by ordinal_position)
        into list, to_row
        from information_schema.columns
        where table_schema = 'public' and table_name = one.name and is_identity = 'NO' and is_generated = 'NEVER'
            and not (one.name = 'act_hi_job_log' and column_name = 'sequence_counter_');
        execute format(
            'insert into %I (%s) select %s from speed_target n, (select * from %I where %s) o',
            one.name, list, to_row, one.name, replace(one.belongs, 'template', quote_literal(template)));
    end loop;
    insert into access_log_head (chain, entries, hash)
        select distinct on (chain) chain, sequence, hash from access_log order by chain, sequence desc
        on conflict (chain) do update set entries = excluded.entries, hash = excluded.hash;
    insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_, root_proc_inst_id_)
        select o.id_ || '~a' || n.suffix, 1, 1, n.assignee, 7, o.resource_id_ || n.suffix, o.perms_, o.root_proc_inst_id_ || n.suffix
        from speed_target n, act_ru_authorization o
        where n.assignee is not null and o.resource_type_ = 7 and o.group_id_ is not null and o.resource_id_ in (select id from speed_task);
end
$$;
