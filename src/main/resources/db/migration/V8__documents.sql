-- Papers that the house wrote on a case, as they were when written.
create table document (
    id              bigint generated always as identity primary key,
    case_number     varchar(15)  not null references case_file,
    sequence        integer      not null,
    kind            varchar(20)  not null,
    recipient       varchar(40),
    disclosures     integer      not null default 0,
    title           varchar(200) not null,
    media_type      varchar(60)  not null,
    content         bytea        not null check (octet_length(content) between 1 and 5242880),
    sha256          char(64)     not null,
    made_at         timestamptz  not null,
    made_by         varchar(64)  not null,
    foreign key (case_number, sequence) references journal_entry (case_number, sequence)
);
create index document_case on document (case_number, id);
comment on column document.sequence is 'The journal entry that records the document.';
comment on column document.disclosures is 'How many disclosures to the recipient it quotes; once one of them no longer stands, the recipient can''t open it.';

create function document_stands() returns trigger language plpgsql as $$
begin
    raise exception 'A document is never changed';
end $$;
create trigger document_stands before update on document for each row execute function document_stands();
