-- One run of a sync. Its progress is written with each page, in the page's transaction.
create table gateway.sync_run (
  practice    text        not null,
  id          uuid        not null,
  kind        text        not null check (kind in ('FULL', 'INCREMENTAL', 'RECONCILE')),
  step        text        not null check (step in ('PAGES', 'READS', 'END')),
  outcome     text        not null check (outcome in ('RUNNING', 'DONE', 'FAILED')),
  -- who started it, sealed
  starter     bytea       not null,
  started_at  timestamptz not null,
  updated_at  timestamptz not null,
  finished_at timestamptz,
  -- changes from here on are asked for; null for all patients
  since       timestamptz,
  -- the server's time when the first page was asked for: the next run's watermark
  mark        timestamptz,
  -- the latest change seen, and whether the pages kept to that order
  latest      timestamptz,
  in_order    boolean     not null,
  -- the next link, sealed; null at the first page
  cursor      bytea,
  restarts    int         not null,
  pages       int         not null,
  seen        bigint      not null,
  changed     bigint      not null,
  unchanged   bigint      not null,
  quarantined bigint      not null,
  expected    bigint,
  sentence    text,
  primary key (practice, id)
);
create unique index sync_run_under_way on gateway.sync_run (practice) where outcome = 'RUNNING';
create index sync_run_started on gateway.sync_run (practice, started_at);

-- Where a practice stands after its last complete runs.
create table gateway.sync_state (
  practice      text primary key,
  watermark     timestamptz,
  last_complete timestamptz,
  last_full     timestamptz,
  last_reconcile timestamptz
);

-- Who may work on a practice. Its row's lock puts everything that changes patients in one order.
create table gateway.sync_lease (
  practice text        primary key,
  holder   uuid,
  until    timestamptz not null
);

-- The next links that a run has followed, as keyed hashes, so that it does not go round in circles.
create table gateway.sync_link (
  practice text  not null,
  run      uuid  not null,
  link     bytea not null,
  primary key (practice, run, link)
);

-- Records to be read by their id: those that a comparison missed or found, and survivors of merges.
create table gateway.sync_read (
  practice     text  not null,
  source_index bytea not null,
  -- the id at the clinical system, sealed; null where the kept patient tells it
  source_id    bytea,
  primary key (practice, source_index)
);

-- What could not be understood, with its bytes while it is open.
create table gateway.quarantine (
  practice     text        not null,
  id           uuid        not null,
  kind         text        not null check (kind in ('ENTRY', 'PAGE', 'WRONG_PATIENT')),
  reason       text        not null,
  sentence     text        not null,
  fingerprint  bytea       not null,
  source_index bytea,
  source_id    bytea,
  raw          bytea,
  first_seen   timestamptz not null,
  last_seen    timestamptz not null,
  times        int         not null,
  resolved_at  timestamptz,
  primary key (practice, id),
  unique (practice, kind, fingerprint)
);
create index quarantine_open on gateway.quarantine (practice, source_index) where resolved_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['sync_run', 'sync_state', 'sync_lease', 'sync_link', 'sync_read', 'quarantine'] loop
    execute format('alter table gateway.%I enable row level security', name);
    execute format('alter table gateway.%I force row level security', name);
    execute format(
      'create policy practice on gateway.%I using (practice = current_setting(''caregateway.practice'', true))', name);
    execute format('grant select, insert, update on gateway.%I to ${run}', name);
    execute format('grant select, delete on gateway.%I to ${purge}', name);
  end loop;
end
$$;
grant delete on gateway.sync_link, gateway.sync_read to ${run};

-- What is to be done when: the table of db-scheduler. It holds no personal data, and is shared by all practices.
create table gateway.scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on gateway.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on gateway.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on gateway.scheduled_tasks to ${run};
