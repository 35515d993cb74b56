-- The people of each practice, noted at their first sign-on. Who they are and what roles they hold is sealed.
create table gateway.person (
  practice   text   not null,
  -- keyed hash of the user id
  user_index bytea  not null,
  -- names the person in addresses of pages; tells nothing
  id         uuid   not null,
  version    bigint not null,
  content    bytea  not null,
  primary key (practice, user_index),
  unique (practice, id)
);
alter table gateway.person enable row level security;
alter table gateway.person force row level security;
create policy practice on gateway.person
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update on gateway.person to ${run};
grant select, delete on gateway.person to ${purge};

-- Every session of a person, on whichever process it is. Whoever has not chosen a role yet is at the practice SITE.
create table gateway.session (
  practice   text        not null,
  id         uuid        not null,
  user_index bytea       not null,
  -- keyed hash of what the issuer of the proof can take it back by: its own session's id, a card's serial number
  handle     bytea,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  ended_at   timestamptz,
  ended_why  text,
  version    bigint      not null,
  content    bytea       not null,
  primary key (practice, id)
);
create index session_person on gateway.session (practice, user_index) where ended_at is null;
create index session_handle on gateway.session (practice, handle) where ended_at is null;
create index session_started on gateway.session (practice, started_at);
alter table gateway.session enable row level security;
alter table gateway.session force row level security;
create policy practice on gateway.session
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update on gateway.session to ${run};
grant select, delete on gateway.session to ${purge};
