-- The case file: what Omhu knows about a person. The engine's tables hold none of it.
-- No foreign key leads to or from ACT_*: the engine flushes at the end of its command, JPA at commit.
create extension if not exists pg_trgm;

create table case_number_counter (
    municipality char(3) not null,
    year         integer not null,
    last_number  integer not null,
    primary key (municipality, year)
);

create table case_file (
    number         varchar(15) primary key,
    municipality   char(3)     not null,
    kind           varchar(20) not null,
    state          varchar(20) not null,
    received_at    timestamptz not null,
    opened_at      timestamptz not null,
    opened_by      varchar(64),
    closed_at      timestamptz,
    closing_reason varchar(40),
    joined_to      varchar(15) references case_file
);

create table journal_entry (
    id           bigint generated always as identity primary key,
    case_number  varchar(15) not null references case_file,
    sequence     integer     not null,
    kind         varchar(20) not null,
    step_key     varchar(100) not null,
    step_name    varchar(200) not null,
    task_id      varchar(64),
    form_key     varchar(100),
    form_version integer,
    round        integer     not null,
    authority    varchar(40) not null,
    author       varchar(64) not null,
    author_role  varchar(40),
    at           timestamptz not null,
    values       jsonb       not null,
    unique (case_number, sequence)
);
comment on table journal_entry is 'Never updated: a correction is a new entry. Current values are derived.';

create table access_log (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    user_id       varchar(64) not null,
    roles         varchar(400) not null,
    municipality  char(3),
    case_number   varchar(15),
    task_id       varchar(64),
    act           varchar(30) not null,
    what          varchar(400) not null,
    seen_sequence integer
);
create index access_log_case on access_log (case_number, at);
create index access_log_look on access_log (task_id, user_id, id) where seen_sequence is not null;

-- What "same person before?" searches. Derived from the journal, kept beside it for its indexes.
create table person_index (
    case_number     varchar(15) primary key references case_file,
    municipality    char(3) not null,
    name_normalised text,
    -- All vowels as one: a name misheard is mostly a vowel misheard.
    name_sound      text generated always as (translate(name_normalised, 'eiou', 'aaaa')) stored,
    cpr             char(10),
    birth_date      date
);
create index person_index_cpr on person_index (municipality, cpr);
create index person_index_birth_date on person_index (municipality, birth_date);
-- GiST, not GIN: names share their trigrams (-sen), and GIN was no faster than reading every row (50 ms of 20,000; GiST 7).
create index person_index_name on person_index using gist (name_sound gist_trgm_ops(siglen = 64));

create table match_decision (
    id          bigint generated always as identity primary key,
    case_number varchar(15) not null references case_file,
    other_case  varchar(15) not null references case_file,
    decision    varchar(20) not null,
    reason      varchar(40),
    explanation text,
    decided_by  varchar(64) not null,
    decided_at  timestamptz not null
);

create table disclosure (
    id           bigint generated always as identity primary key,
    case_number  varchar(15) not null references case_file,
    recipient    varchar(40) not null,
    basis        varchar(20) not null,
    purpose      text        not null,
    necessity    text        not null,
    shared       text        not null,
    disclosed_by varchar(64) not null,
    disclosed_at timestamptz not null
);

-- While a row without an end stands, the infohus's work on the case waits for the police.
create table police_hold (
    id          bigint generated always as identity primary key,
    case_number varchar(15) not null references case_file,
    cause       varchar(64) not null,
    since       timestamptz not null,
    ended_at    timestamptz
);

-- Concerns from outside: the same key again gives the same answer.
create table received_concern (
    client          varchar(64)  not null,
    idempotency_key varchar(200) not null,
    body_digest     char(64)     not null,
    case_number     varchar(15),
    received_at     timestamptz  not null,
    primary key (client, idempotency_key)
);
comment on column received_concern.case_number is 'Empty only inside the transaction that takes the key and opens the case.';
create index received_concern_case on received_concern (case_number);
