-- Archives of all that is held about a person, until they are downloaded or run out. The file is sealed.
create table gateway.archive (
  practice   text        not null,
  id         uuid        not null,
  patient    uuid        not null,
  state      text        not null check (state in ('MAKING', 'READY', 'TAKEN', 'FAILED')),
  -- how many of the tables have been read
  done       int         not null,
  total      int         not null,
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  content    bytea,
  primary key (practice, id)
);
create index archive_expiry on gateway.archive (practice, expires_at);

alter table gateway.archive enable row level security;
alter table gateway.archive force row level security;
create policy practice on gateway.archive
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, update, delete on gateway.archive to ${run};
-- to go with the practice, and to be sealed anew when its key is rolled over
grant select, delete, update (content) on gateway.archive to ${purge};
