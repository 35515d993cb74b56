-- What the core asked to be written to clinical records, each under its idempotency key.
create table gateway.write_back (
  practice     text        not null,
  key          uuid        not null,
  seq          bigint      generated always as identity,
  patient      uuid        not null,
  request      bytea       not null,
  state        text        not null check (state in ('WAITING', 'WRITTEN', 'PARKED')),
  version      bigint      not null default 0,
  attempts     int         not null default 0,
  due_at       timestamptz not null,
  holder       uuid,
  held_until   timestamptz,
  record_id    text,
  reason       text,
  requested_at timestamptz not null,
  changed_at   timestamptz not null,
  primary key (practice, key)
);
-- a patient's entries are written in the order of seq
create index write_back_lane on gateway.write_back (practice, patient, seq) where state <> 'WRITTEN';
create index write_back_due on gateway.write_back (practice, seq) where state = 'WAITING';

alter table gateway.write_back enable row level security;
alter table gateway.write_back force row level security;
create policy practice on gateway.write_back
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update on gateway.write_back to ${run};
grant select, delete on gateway.write_back to ${purge};
