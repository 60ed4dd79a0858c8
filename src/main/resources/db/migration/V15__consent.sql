-- Who has custody of the child of a case, as it was registered; a change ends the row and writes another.
create table custody_holder (
    id            bigint generated always as identity primary key,
    case_number   varchar(15)  not null references case_file,
    position      smallint     not null check (position in (1, 2)),
    name          varchar(200) not null,
    relation      varchar(20)  not null check (relation in ('MOTHER', 'FATHER', 'OTHER')),
    contact       varchar(200),
    registered_by varchar(64)  not null,
    registered_at timestamptz  not null,
    ended_at      timestamptz
);
create unique index custody_holder_now on custody_holder (case_number, position) where ended_at is null;

-- A consent is a record of its own: to what, towards whom, from whom, when, how, until when. A row is written once and then ends.
create table consent (
    id            bigint generated always as identity primary key,
    case_number   varchar(15)  not null references case_file,
    giver         varchar(12)  not null check (giver in ('PERSON', 'YOUNG_PERSON', 'CUSTODY_1', 'CUSTODY_2')),
    giver_name    varchar(200),
    scope         varchar(7)   not null check (scope in ('MEASURE', 'SHARING')),
    what          text         not null,
    to_whom       varchar(1000),
    how           varchar(7)   not null check (how in ('WRITTEN', 'ORAL')),
    given_on      date         not null,
    until_day     date,
    recorded_by   varchar(64)  not null,
    recorded_at   timestamptz  not null,
    ended_on      date,
    ended_because varchar(14) check (ended_because in ('WITHDRAWN', 'REPLACED', 'HOLDER_CHANGED', 'TURNED_18', 'RAN_OUT')),
    ended_by      varchar(64),
    ended_at      timestamptz,
    check ((ended_on is null) = (ended_because is null)),
    check ((ended_on is null) = (ended_by is null)),
    check ((ended_on is null) = (ended_at is null))
);
comment on column consent.until_day is 'The last day on which it counts; none where no day was agreed.';
create index consent_case on consent (case_number);

-- That somebody took a consent back is kept also where none was on record: what is asked next must be newer than this.
create table consent_withdrawal (
    id          bigint generated always as identity primary key,
    case_number varchar(15) not null references case_file,
    giver       varchar(12) not null check (giver in ('PERSON', 'YOUNG_PERSON', 'CUSTODY_1', 'CUSTODY_2')),
    scope       varchar(7)  not null check (scope in ('MEASURE', 'SHARING')),
    on_day      date        not null,
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null
);
create index consent_withdrawal_case on consent_withdrawal (case_number);
