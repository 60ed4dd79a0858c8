-- Whom the provider of identities has told of: which of its persons a user id belongs to, so that a name that is given away again
-- does not inherit its former owner's cases, and when it last said what the person may, so that an older token changes nothing.
create table directory_person (
    user_id   varchar(64) primary key,
    issuer    text        not null,
    subject   text        not null,
    stated_at timestamptz not null
);
