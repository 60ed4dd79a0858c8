-- What colleagues are told by mail: a row for each recipient. Names no citizen and holds no address.
create table notice (
    id           bigint generated always as identity primary key,
    user_id      varchar(64)  not null,
    once         varchar(200) not null,
    kind         varchar(20)  not null,
    case_number  varchar(15)  not null references case_file,
    municipality char(3)      not null,
    about        varchar(150) not null,
    group_id     varchar(64)  not null,
    told_at      timestamptz  not null,
    state        varchar(10)  not null default 'WAITING'
        check (state in ('WAITING', 'SENT', 'NO_ADDRESS', 'LEFT')),
    settled_at   timestamptz,
    unique (user_id, once),
    check ((state = 'WAITING') = (settled_at is null))
);
comment on column notice.once is 'What the notice is, by a key: the same user is never told it twice.';
comment on column notice.group_id is 'For whose sake the user is told; empty where it is for their own. Asked again when the mail goes out.';
comment on column notice.state is 'NO_ADDRESS: the user has no e-mail. LEFT: no longer there, in the municipality or in the group.';
create index notice_waiting on notice (municipality, user_id) where state = 'WAITING';
create index notice_case on notice (case_number);

-- The digests of the mornings that are still to come: one process a municipality and morning sends them.
create table digest (
    case_number varchar(15) not null references case_file,
    due         timestamptz not null,
    primary key (case_number, due)
);
comment on column digest.case_number is 'The file of the house itself in the municipality.';
