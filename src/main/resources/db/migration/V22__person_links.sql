-- Corrections of a wrong match, and erasures by order (docs/person-link.md): who is to be told of each. Holds no value of a case.
create table person_link (
    id           bigint generated always as identity primary key,
    case_number  varchar(15) not null references case_file,
    right_case   varchar(15) references case_file,
    ground       varchar(20) not null check (ground in ('WRONG_PERSON', 'COURT_ORDER', 'AUTHORITY_ORDER')),
    entries      integer     not null,
    proposed_by  varchar(64) not null,
    approved_by  varchar(64) not null,
    corrected_at timestamptz not null,
    check (proposed_by <> approved_by),
    check ((ground = 'WRONG_PERSON') = (right_case is not null))
);
create index person_link_case on person_link (case_number, id);
comment on table person_link is 'Two people decide: the table refuses one.';

create table person_link_recipient (
    id        bigint generated always as identity primary key,
    link      bigint       not null references person_link,
    recipient varchar(200) not null,
    given     integer      not null,
    first_at  timestamptz  not null,
    told_at   date,
    told_by   varchar(64),
    check ((told_at is null) = (told_by is null))
);
create index person_link_recipient_link on person_link_recipient (link);
comment on column person_link_recipient.recipient is 'Who got it, in Danish: an authority, another municipality, or whoever got a letter. No name of a person.';
