-- Whose turn it is to take in a practice's people from its clinical system: one run at a time, whichever process does it.
create table gateway.staff_sync (
  practice text        primary key,
  holder   uuid,
  -- a run lasts no longer, so that whoever died holds up nobody for long
  until    timestamptz not null
);
alter table gateway.staff_sync enable row level security;
alter table gateway.staff_sync force row level security;
create policy practice on gateway.staff_sync
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update on gateway.staff_sync to ${run};
grant select, delete on gateway.staff_sync to ${purge};
