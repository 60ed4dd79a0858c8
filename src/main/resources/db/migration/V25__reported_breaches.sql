-- A breach that somebody reports has causes of its own, and was discovered before it was reported.
alter table breach drop constraint breach_cause_check;
alter table breach add constraint breach_cause_check check (cause in ('BREAK_GLASS', 'WRONG_PERSON', 'WRONG_RECIPIENT',
    'UNAUTHORISED_LOOK', 'LOST', 'CHANGED', 'OTHER'));
alter table breach add constraint breach_discovered_check check (discovered_at <= suspected_at);
