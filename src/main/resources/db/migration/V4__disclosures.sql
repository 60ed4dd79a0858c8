-- A disclosure says which pieces of the case file it was made of, and can be taken back. A row is never removed:
-- what a recipient saw stays on record.
alter table disclosure
    add column pieces                jsonb   not null default '[]',
    add column accompanying          text,
    add column not_for_investigation boolean not null default false,
    add column task_id               varchar(64),
    add column revoked_at            timestamptz,
    add column revoked_by            varchar(64),
    add column revoked_reason        text,
    add constraint disclosure_revoked_whole check (
        (revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null));
comment on column disclosure.pieces is 'Each with its key, the journal entry it was taken from, and its text as the recipient reads it.';

-- Retsplejeloven § 115: shared to prevent crime, never to investigate one.
update disclosure set not_for_investigation = true where basis in ('SSP', 'PSP', 'KSP');

create index disclosure_recipient on disclosure (case_number, recipient);
