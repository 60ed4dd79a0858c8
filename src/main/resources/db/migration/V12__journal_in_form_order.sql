-- jsonb orders keys by their length. What was written is read in the order of the form, so it is kept as it was sent.
-- Entries from before keep the order they have.
alter table journal_entry alter column values type json using values::text::json;
