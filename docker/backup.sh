#!/bin/sh
# Dumps the database every BACKUP_HOURS hours and keeps the newest BACKUP_KEEP. "check": whether the newest is young enough.
set -eu
folder="${BACKUP_FOLDER:-/backup}"
hours="${BACKUP_HOURS:-24}"
keep="${BACKUP_KEEP:-14}"
umask 077

if [ "${1:-}" = check ]; then
    [ -n "$(find "$folder" -name 'omhu-*.dump' -mmin "-$((hours * 60 + 60))" | head -n 1)" ]
    exit
fi

while :; do
    name="$folder/omhu-$(date -u +%Y%m%dT%H%M%SZ).dump"
    # A dump that broke off never has the name of a whole one.
    if pg_dump --format=custom --no-owner --file "$name.part" && mv "$name.part" "$name"; then
        find "$folder" -name 'omhu-*.dump' | sort -r | tail -n "+$((keep + 1))" | while read -r old; do rm -f -- "$old"; done
        rm -f -- "$folder"/*.part
    else
        echo "The backup failed" >&2
    fi
    [ "${1:-}" = once ] && exit
    sleep "$((hours * 3600))"
done
