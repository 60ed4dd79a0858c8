-- A drill (øvelse) is a case like any other, except that it is about nobody. Said when the case is opened, never later.
alter table case_file add column drill boolean not null default false;

-- Several acute situations can run in one case, each with its own description, call and answer: the entries of one situation
-- carry the id of its instance in the engine. Entries of the case as a whole carry none.
alter table journal_entry add column strand varchar(64);

-- Whatever is counted is counted from here: concerns about people, never a drill.
create view counted_case as
select number, municipality, state, received_at, opened_at, closed_at, closing_reason, joined_to
from case_file
where kind = 'CONCERN' and not drill;
