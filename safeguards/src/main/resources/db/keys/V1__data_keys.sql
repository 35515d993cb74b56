-- One practice's keys, each wrapped by the key-encryption key. To destroy a row is to lose what it sealed.
create table keys.data_key (
  practice   text        not null,
  purpose    text        not null check (purpose in ('data', 'index')),
  version    int         not null check (version > 0),
  wrapped    bytea       not null,
  created_at timestamptz not null default now(),
  primary key (practice, purpose, version)
);
alter table keys.data_key enable row level security;
alter table keys.data_key force row level security;
create policy practice on keys.data_key
  using (practice = current_setting('caregateway.practice', true));
grant select, insert on keys.data_key to ${run};
