-- How each municipality works. The newest version counts; what stood before is the version before.
create table municipality_settings (
    municipality char(3)     not null,
    version      integer     not null,
    settings     jsonb       not null,
    changed_by   varchar(64) not null,
    changed_at   timestamptz not null,
    primary key (municipality, version)
);
comment on table municipality_settings is 'Never updated: a change is a new version. Without a row the initial values hold.';
