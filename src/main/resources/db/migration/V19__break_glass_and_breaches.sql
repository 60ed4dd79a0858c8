-- A look at a part of a case that the user is not on ("nødadgang"): one part, one user, one hour.
create table break_glass (
    id           bigint generated always as identity primary key,
    case_number  varchar(15)   not null references case_file,
    municipality char(3)       not null,
    user_id      varchar(64)   not null,
    part         varchar(20)   not null,
    reason       varchar(40)   not null,
    explanation  varchar(1000) not null,
    begun_at     timestamptz   not null,
    ends_at      timestamptz   not null check (ends_at > begun_at),
    ended_at     timestamptz,
    ended_by     varchar(64),
    justified    boolean,
    judged_by    varchar(64),
    judged_at    timestamptz,
    check ((ended_at is null) = (ended_by is null)),
    check ((justified is null) = (judged_by is null) and (justified is null) = (judged_at is null)),
    check (judged_by <> user_id)
);
comment on column break_glass.case_number is 'The case in which work goes on; a number that was joined to it is followed.';
comment on column break_glass.explanation is 'Why, in the user''s words. Kept here and nowhere in the engine.';
comment on column break_glass.ends_at is 'When it ends by itself; ended_at is earlier, by the user or by who judged it.';
comment on column break_glass.judged_by is 'Never the user: the last net under the rule that refuses it.';
create index break_glass_user on break_glass (user_id, ends_at);
create index break_glass_case on break_glass (case_number);

-- Every suspicion of a personal data breach, also where nobody was notified (GDPR art. 33(5)). What was written about it stands in
-- the journal; this is the register.
create table breach (
    id            bigint generated always as identity primary key,
    case_number   varchar(15) not null references case_file,
    municipality  char(3)     not null,
    cause         varchar(20) not null check (cause in ('BREAK_GLASS', 'WRONG_PERSON', 'OTHER')),
    about_user    varchar(64),
    background    varchar(4000),
    discovered_at timestamptz not null,
    suspected_at  timestamptz not null,
    suspected_by  varchar(64),
    risk          varchar(10) check (risk in ('NONE', 'RISK', 'HIGH')),
    notified      boolean,
    told          varchar(10) check (told in ('TOLD', 'LATER', 'NOT')),
    closed_at     timestamptz
);
comment on column breach.about_user is 'Whose act it was, where that is known: never assesses it.';
comment on column breach.background is 'What the assessors need to know of how it was found. Kept here and nowhere in the engine.';
comment on column breach.discovered_at is 'From here the law''s 72 hours count.';
comment on column breach.notified is 'Whether the supervisory authority was notified; null while nobody has decided.';
create index breach_municipality on breach (municipality, suspected_at);
create index breach_case on breach (case_number);
