#!/usr/bin/env bash
# Run once by the image, on an empty data folder: the three roles and the database.
set -euo pipefail

secret() {
  cat "${SECRETS:-/run/secrets}/$1"
}

run() {
  psql --no-psqlrc --no-password --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"
}

export PGOPTIONS="-c caregateway.migrate_password=$(secret database-migrate) -c caregateway.run_password=$(secret database-run) -c caregateway.purge_password=$(secret database-purge)"
run --dbname postgres --file "${SQL:-/sql}/roles.sql"
unset PGOPTIONS
run --dbname postgres --command 'create database caregateway owner caregateway_migrate'
run --dbname caregateway --file "${SQL:-/sql}/database.sql"
