#!/bin/sh
# On an empty volume only: Omhu's own user, who owns its database and nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$OMHU_DATABASE_PASSWORD" --username postgres <<'SQL'
create role omhu login password :'password';
create database omhu owner omhu;
revoke connect on database omhu from public;
SQL
