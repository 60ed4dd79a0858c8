-- Each journal entry and each row of the access log seals the one before it (docs/access-log.md). The rows that stand already
-- are chained by ChainWhatStands (18.1), which also makes the columns of the chain mandatory.
alter table journal_entry
    add column salt          varchar(32),
    add column values_digest varchar(64),
    add column about         integer,
    add column first_at      timestamptz,
    add column first_author  varchar(64),
    add column previous_hash varchar(64),
    add column hash          varchar(64),
    add column key_id        varchar(8),
    add column chained_later boolean not null default false,
    add column erased_at     timestamptz,
    add column erased_by     varchar(64),
    add check ((erased_at is null) = (erased_by is null)),
    add check ((erased_at is null) = (salt is not null) or values_digest is null);
comment on column journal_entry.salt is 'Goes with the values: without it an erased short value can''t be found by trying.';
comment on column journal_entry.about is 'The entry of the same case that this one says was erased.';
comment on column journal_entry.first_at is 'Where the entry was moved here from another case: when it was first written.';
comment on table journal_entry is 'Never updated: a correction is a new entry. Only values can be erased, and their digest stays.';

create table journal_head (
    case_number varchar(15) primary key references case_file,
    entries     integer     not null,
    hash        varchar(64) not null
);

alter table access_log
    alter column act type varchar(40),
    add column chain           varchar(3),
    add column sequence        bigint,
    add column user_name       varchar(200),
    add column task_name       varchar(255),
    add column own_task        boolean,
    add column journal_entries integer,
    add column journal_hash    varchar(64),
    add column previous_hash   varchar(64),
    add column hash            varchar(64),
    add column key_id          varchar(8),
    add column chained_later   boolean not null default false;
comment on column access_log.chain is 'The municipality, or 000 for what belongs to none.';
comment on column access_log.user_name is 'The name at the time; empty in rows of before V18.';
comment on column access_log.own_task is 'Whether the user had a task of the case in hand at the time.';
comment on column access_log.journal_hash is 'The last entry of the case''s journal at the time: a journal can''t be cut behind the log''s back.';
comment on table access_log is 'No reference to case_file: it outlives the case, and nothing deletes it with it.';

create table access_log_head (
    chain   varchar(3)  primary key,
    entries bigint      not null,
    hash    varchar(64) not null
);

-- How far each chain of the access log had come at the end of a day. The same stands in the ordinary log, out of reach of the
-- database, so that a chain that was put back to an earlier state is found.
create table chain_anchor (
    day     date        not null,
    chain   varchar(3)  not null,
    entries bigint      not null,
    hash    varchar(64) not null,
    made_at timestamptz not null,
    primary key (day, chain)
);

-- What a check of the chains found, and when. Names numbers and places, never a value.
create table chain_check (
    id         bigint generated always as identity primary key,
    chain      varchar(3)  not null,
    checked_at timestamptz not null,
    checked_by varchar(64) not null,
    looks      bigint      not null,
    entries    bigint      not null,
    findings   jsonb       not null
);
create index chain_check_newest on chain_check (chain, id);

-- Whether an excerpt of the log for the person names the employees (decisions/0032). A new decision is a new row.
create table log_names_decision (
    id           bigint generated always as identity primary key,
    case_number  varchar(15) not null,
    municipality char(3)     not null,
    names        boolean     not null,
    reason       text        not null,
    decided_by   varchar(64) not null,
    decided_at   timestamptz not null
);
create index log_names_decision_case on log_names_decision (case_number, id);
