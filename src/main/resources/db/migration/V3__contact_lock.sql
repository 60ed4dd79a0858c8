-- While a row without an end stands and its last day has not passed, nobody writes to, calls or meets the person or the family.
-- A row is written once; moving a lock ends its row and writes another, so that it can always be told what held when.
create table contact_lock (
    id          bigint generated always as identity primary key,
    case_number varchar(15) not null references case_file,
    cause       varchar(20) not null check (cause in ('HOLD', 'POLICE_ALONE', 'COORDINATOR')),
    until_day   date        not null,
    reason      text,
    set_by      varchar(64) not null,
    set_at      timestamptz not null,
    ended_by    varchar(64),
    ended_at    timestamptz,
    check ((ended_at is null) = (ended_by is null))
);
create index contact_lock_case on contact_lock (case_number) where ended_at is null;
