-- Every clock that ran on a case: what it was about in neutral words, the length it started with, and what became of it.
-- A row outlives its task, so that figures can tell which clocks were kept.
create table clock (
    id            bigint generated always as identity primary key,
    case_number   varchar(15) not null references case_file,
    municipality  char(3)     not null,
    name          varchar(64) not null,
    task_id       varchar(64),
    task_key      varchar(255),
    task_name     varchar(255),
    process_key   varchar(255),
    authority     varchar(64),
    set_by        varchar(3)  not null check (set_by in ('LAW', 'OWN')),
    -- the length as it started; a newer table changes nothing for a running clock
    amount        integer     not null,
    unit          varchar(16) not null,
    starts_from   varchar(24) not null,
    remind_before integer,
    escalate_to   varchar(64),
    table_version integer     not null,
    started_at    timestamptz not null,
    begun_at      timestamptz not null,
    due_at        timestamptz not null,
    remind_at     timestamptz,
    state         varchar(9)  not null check (state in ('RUNNING', 'PAUSED', 'MET', 'CANCELLED')),
    late_at_start boolean     not null,
    ends_with_flow boolean    not null,
    reminded_at   timestamptz,
    missed_at     timestamptz,
    met_at        timestamptz,
    cancelled_at  timestamptz,
    late_reason   varchar(40),
    review        varchar(64),
    check ((state = 'MET') = (met_at is not null))
);
comment on column clock.started_at is 'From where the length was counted, such as the receipt.';
comment on column clock.begun_at is 'When the clock was recorded; later than started_at where the law counts from before the task.';
comment on column clock.late_at_start is 'Whether it was due before its task was there: registered too late.';
comment on column clock.review is 'The instance in which a manager looks at the missed deadline.';
create index clock_case on clock (case_number);
create unique index clock_task on clock (task_id);
create index clock_running on clock (municipality, name) where state in ('RUNNING', 'PAUSED');

-- Our own clocks of one process of a case stand still until it is resumed. No clock of the law is ever touched.
create table clock_pause (
    id          bigint generated always as identity primary key,
    case_number varchar(15)  not null references case_file,
    process_key varchar(255),
    clock_id    bigint references clock,
    reason      varchar(400) not null,
    paused_by   varchar(64)  not null,
    paused_at   timestamptz  not null,
    resumed_by  varchar(64),
    resumed_at  timestamptz,
    check ((process_key is null) <> (clock_id is null)),
    check ((resumed_at is null) = (resumed_by is null))
);
create index clock_pause_case on clock_pause (case_number) where resumed_at is null;

create table clock_paused (
    pause_id  bigint not null references clock_pause,
    clock_id  bigint not null references clock,
    left_over bigint not null,
    primary key (pause_id, clock_id)
);
comment on column clock_paused.left_over is 'Seconds of a clock of hours, else days as the clock counts them.';

-- A deadline that was moved on purpose: by a recount with the present table, or to an earlier moment.
create table clock_move (
    id       bigint generated always as identity primary key,
    clock_id bigint       not null references clock,
    old_due  timestamptz  not null,
    new_due  timestamptz  not null,
    moved_by varchar(64)  not null,
    moved_at timestamptz  not null,
    reason   varchar(400) not null,
    recomputed boolean    not null
);
create index clock_move_clock on clock_move (clock_id);
