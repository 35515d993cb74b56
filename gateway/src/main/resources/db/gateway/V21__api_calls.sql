-- What clients of the REST API asked for, by keyed hashes, and what they were answered, so that it counts once.
create table gateway.api_call (
  practice text        not null,
  call     bytea       not null,
  asked    bytea       not null,
  at       timestamptz not null,
  answer   bytea,
  primary key (practice, call)
);
create index api_call_at on gateway.api_call (practice, at);

alter table gateway.api_call enable row level security;
alter table gateway.api_call force row level security;
create policy practice on gateway.api_call
  using (practice = current_setting('caregateway.practice', true));

grant select, insert on gateway.api_call to ${run};
grant update (answer) on gateway.api_call to ${run};
grant select, delete, update (answer) on gateway.api_call to ${purge};
