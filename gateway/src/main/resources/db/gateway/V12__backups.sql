-- The folders of backups in which a file with all practices' wrapped keys lies: each is to be written over when keys
-- are destroyed.
create table gateway.key_file (
  folder     text        primary key,
  written_at timestamptz not null
);
grant select, insert, update on gateway.key_file to ${run};

-- What any process does once a day: a table of db-scheduler apart from that of the syncs, as each scheduler forgets
-- the tasks that it does not know.
create table gateway.scheduled_jobs (like gateway.scheduled_tasks including all);
grant select, insert, update, delete on gateway.scheduled_jobs to ${run};
