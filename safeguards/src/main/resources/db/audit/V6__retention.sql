-- Whose data stays although its time is over, until it is released. Why, and which user, is sealed.
create table audit.hold (
  practice  text        not null,
  id        uuid        not null,
  patient   uuid,
  placed_at timestamptz not null,
  content   bytea       not null,
  primary key (practice, id)
);

-- Signed notes that the content of leaves was erased because its time was over. They stay for good and hold nothing
-- personal.
create table audit.erasure (
  practice text        not null,
  id       uuid        not null,
  at       timestamptz not null,
  note     text        not null,
  primary key (practice, id)
);

-- Files with records of one log and day that are no longer at hand, each under a key of its own: without its row a
-- file is noise.
create table audit.archive (
  practice  text   not null,
  id        uuid   not null,
  log       text   not null,
  day       date   not null,
  first_seq bigint not null,
  last_seq  bigint not null,
  records   int    not null,
  file_key  bytea  not null,
  primary key (practice, id)
);
create index archive_seq on audit.archive (practice, first_seq);

do $$
declare
  name text;
begin
  foreach name in array array['hold', 'erasure', 'archive'] loop
    execute format('alter table audit.%I enable row level security', name);
    execute format('alter table audit.%I force row level security', name);
    execute format(
      'create policy practice on audit.%I using (practice = current_setting(''caregateway.practice'', true))', name);
    execute format('grant select on audit.%I to ${run}, ${purge}', name);
  end loop;
end
$$;
grant insert, delete on audit.hold to ${run};
grant insert on audit.erasure to ${purge};
grant insert, delete on audit.archive to ${purge};
grant delete on audit.hold to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on audit.hold to ${purge};
grant update (file_key) on audit.archive to ${purge};
-- Whoever deletes records it in the same transaction.
grant insert, update on audit.head, audit.log to ${purge};
grant insert on audit.record, audit.leaf to ${purge};
