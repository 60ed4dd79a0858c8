-- What somebody has written in a form and not sent. As private as the case file, and gone when it is sent (docs/drafts.md).
create table form_draft (
    user_id       varchar(64)  not null,
    kind          varchar(5)   not null check (kind in ('TASK', 'START')),
    target        varchar(255) not null,
    case_number   varchar(15)  references case_file,
    form_key      varchar(100) not null,
    form_version  integer      not null,
    seen_sequence integer      not null,
    values        jsonb        not null,
    saved_at      timestamptz  not null,
    logged_at     timestamptz  not null,
    primary key (user_id, kind, target),
    check ((kind = 'TASK') = (case_number is not null))
);
comment on column form_draft.target is 'The id of the task, or the key of the process whose start form it is.';
comment on column form_draft.seen_sequence is 'How far the journal had come when the writer was last shown the form.';
-- A task that ends or changes hands takes the drafts of all users with it.
create index form_draft_target on form_draft (kind, target);
