-- Who may not open a case whatever their role is: because they said so themselves, or because the case is for named people only.
create table case_bar (
    id               bigint generated always as identity primary key,
    case_number      varchar(15) not null references case_file,
    user_id          varchar(64) not null,
    cause            varchar(20) not null check (cause in ('FAMILY', 'FRIEND', 'CONFLICT', 'EARLIER_ROLE', 'OTHER')),
    barred_at        timestamptz not null,
    process_instance varchar(64),
    lifted_by        varchar(64),
    lifted_at        timestamptz,
    check ((lifted_at is null) = (lifted_by is null)),
    check (lifted_by <> user_id)
);
comment on table case_bar is 'The user said that they are not impartial. What they wrote about it stands in the journal.';
comment on column case_bar.process_instance is 'Where a manager finds somebody else; by id alone, for the engine names nobody.';
create unique index case_bar_standing on case_bar (user_id, case_number) where lifted_at is null;
create index case_bar_case on case_bar (case_number);

create table case_restriction (
    id            bigint generated always as identity primary key,
    case_number   varchar(15) not null references case_file,
    municipality  char(3)     not null,
    restricted_by varchar(64) not null,
    restricted_at timestamptz not null,
    lifted_by     varchar(64),
    lifted_at     timestamptz,
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index case_restriction_standing on case_restriction (case_number) where lifted_at is null;
create index case_restriction_municipality on case_restriction (municipality) where lifted_at is null;

create table case_restriction_named (
    restriction bigint      not null references case_restriction,
    user_id     varchar(64) not null,
    primary key (restriction, user_id)
);
create index case_restriction_named_user on case_restriction_named (user_id);

-- A bar holds for the case and every number that was joined with it.
create index if not exists case_file_joined_to on case_file (joined_to) where joined_to is not null;
