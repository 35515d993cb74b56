-- Files of bills: that one was taken in, and how far it has come. The id is a keyed hash; nothing says what is in it.
create table core.bulk_file (
  practice text        not null,
  id       uuid        not null,
  state    text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  done     int         not null,
  total    int         not null,
  posted   boolean     not null,
  at       timestamptz not null,
  primary key (practice, id)
);
alter table core.bulk_file enable row level security;
alter table core.bulk_file force row level security;
create policy practice on core.bulk_file
  using (practice = current_setting('caregateway.practice', true));
grant select, insert on core.bulk_file to ${run};
grant update (state, done, total, posted, at) on core.bulk_file to ${run};
grant select, delete on core.bulk_file to ${purge};
