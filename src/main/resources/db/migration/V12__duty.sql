-- Who is on duty when, for which municipalities. A row is never removed: what a municipality takes out says when and by whom.
create table duty (
    id         bigint generated always as identity primary key,
    user_id    varchar(64) not null,
    employer   char(3)     not null,
    begins     timestamptz not null,
    ends       timestamptz not null,
    created_by varchar(64) not null,
    created_at timestamptz not null,
    check (begins < ends)
);
comment on column duty.employer is 'The municipality whose manager made the row: the one that employs.';
create index duty_user on duty (user_id, ends);

create table duty_place (
    duty_id      bigint  not null references duty,
    municipality char(3) not null,
    removed_at   timestamptz,
    removed_by   varchar(64),
    closed_at    timestamptz,
    primary key (duty_id, municipality),
    check ((removed_at is null) = (removed_by is null))
);
comment on column duty_place.closed_at is 'When the tasks that the officer still had went back to the group.';
create index duty_place_municipality on duty_place (municipality);
create index duty_place_open on duty_place (duty_id) where closed_at is null;

-- The cases that an officer had in hand while on duty: opened, or written in. Each is handed over, with a note or without.
create table duty_case (
    id             bigint generated always as identity primary key,
    user_id        varchar(64) not null,
    case_number    varchar(15) not null references case_file,
    municipality   char(3)     not null,
    duty_id        bigint      not null references duty,
    since          timestamptz not null,
    handed_over_at timestamptz,
    with_note      boolean,
    check ((handed_over_at is null) = (with_note is null))
);
create unique index duty_case_in_hand on duty_case (user_id, case_number) where handed_over_at is null;

-- A look on duty says on which duty and what for.
alter table access_log
    add column duty_id bigint,
    add column purpose varchar(40);
