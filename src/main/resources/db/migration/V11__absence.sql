-- When a colleague is away, and who takes over what they may have anyway. No reason is kept: it is nobody's business here.
create table absence (
    id            bigint generated always as identity primary key,
    user_id       varchar(64) not null,
    first_day     date        not null,
    last_day      date        not null,
    substitute    varchar(64),
    wakeup        varchar(64),
    registered_by varchar(64) not null,
    registered_at timestamptz not null,
    ended_by      varchar(64),
    ended_at      timestamptz,
    check (first_day <= last_day),
    check (substitute <> user_id),
    check ((ended_at is null) = (ended_by is null))
);
comment on column absence.first_day is 'A Danish day, included as the last one is.';
comment on column absence.substitute is 'Null: the tasks go back to their groups.';
comment on column absence.wakeup is 'The job of the engine that moves the tasks at the beginning; null where they were moved at once.';
comment on column absence.ended_at is 'Ended before its last day, or called off before its first.';
create index absence_user on absence (user_id, last_day) where ended_at is null;
create index absence_substitute on absence (substitute, last_day) where ended_at is null;
