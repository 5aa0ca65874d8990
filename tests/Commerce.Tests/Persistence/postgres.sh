#!/usr/bin/env bash
# A PostgreSQL of its own for one run of the tests: postgres.sh <folder> <port>. The server refuses to run as root.
set -euo pipefail
folder=$1 port=$2
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
as=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
cd "$folder"
"${as[@]}" "$bin/initdb" -D "$folder/data" -U shop -A trust --locale=C -E UTF8 >/dev/null
# Durability is not what these tests ask of it.
exec "${as[@]}" "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c max_connections=300 >/dev/null
