-- With this key Omhu seals the cookie by which it knows a browser in which somebody has signed in before (access/KnownBrowsers).
-- Whoever reads it can make tries at passwords count apart, and no more.
create table known_browser_key (
    one   boolean primary key default true check (one),
    value bytea not null
);
