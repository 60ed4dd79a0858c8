-- Which cases belong to one family: a link by number and relation, and neither file's text.
create table related_case (
    case_number varchar(15) not null references case_file,
    other_case  varchar(15) not null references case_file,
    relation    varchar(20) not null check (relation in ('CHILD', 'SIBLING', 'HOUSEHOLD')),
    made_by     varchar(64) not null,
    made_at     timestamptz not null,
    primary key (case_number, other_case),
    check (case_number <> other_case)
);
create index related_case_other on related_case (other_case);
comment on table related_case is 'other_case was opened from case_number; relation says what its person is to the one of case_number.';

-- Whether two notifications are about one child, as the child desk decided; the coordinator's decision stands in match_decision.
create table same_child (
    id          bigint generated always as identity primary key,
    case_number varchar(15) not null references case_file,
    other_case  varchar(15) not null references case_file,
    same        boolean     not null,
    reason      varchar(40),
    decided_by  varchar(64) not null,
    decided_at  timestamptz not null,
    check (case_number <> other_case)
);
create index same_child_case on same_child (case_number, id);

-- A case handed to another municipality: the only road from one municipality's file to another's.
create table hand_over (
    id              bigint generated always as identity primary key,
    case_number     varchar(15) not null references case_file,
    to_municipality char(3)     not null,
    begun_by        varchar(64) not null,
    begun_at        timestamptz not null,
    sent_at         timestamptz,
    -- Empty where it went on paper.
    receiving_case  varchar(15) references case_file,
    receipt_at      timestamptz,
    receipt_by      varchar(200),
    check (substr(case_number, 1, 3) <> to_municipality),
    check (receiving_case is null or substr(receiving_case, 1, 3) = to_municipality),
    check (receipt_at is null or sent_at is not null)
);
create unique index hand_over_one_at_a_time on hand_over (case_number) where receipt_at is null;
create index hand_over_receiving on hand_over (receiving_case);

-- What followed, item by item; each with the disclosure that says on which basis.
create table hand_over_item (
    hand_over  bigint       not null references hand_over,
    place      integer      not null,
    disclosure bigint       not null references disclosure,
    part       varchar(20)  not null,
    choice     varchar(120) not null,
    label      varchar(400) not null,
    text       text         not null,
    primary key (hand_over, place)
);
