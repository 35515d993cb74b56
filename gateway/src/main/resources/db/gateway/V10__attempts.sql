-- Refused attempts to sign on, counted for each person and each address: on every process alike.
create table gateway.attempt (
  practice text        not null,
  -- keyed hash of the user id or the address
  whose    bytea       not null,
  -- when the first of them was; later than the window, they begin anew
  since    timestamptz not null,
  refused  integer     not null,
  primary key (practice, whose)
);
create index attempt_since on gateway.attempt (practice, since);
alter table gateway.attempt enable row level security;
alter table gateway.attempt force row level security;
create policy practice on gateway.attempt
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update, delete on gateway.attempt to ${run};
grant select, delete on gateway.attempt to ${purge};
