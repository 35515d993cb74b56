-- Practices that leave: from then on nothing is done for them, and when their time is over their keys and rows are
-- destroyed. The row stays, so that nothing begins again by mistake. A code says nothing about a person.
create table gateway.departure (
  practice     text        primary key,
  left_at      timestamptz not null,
  destroy_at   timestamptz not null,
  exported_at  timestamptz,
  -- from here on it cannot be called off
  destroyed_at timestamptz,
  finished_at  timestamptz
);
alter table gateway.departure enable row level security;
alter table gateway.departure force row level security;
create policy every_practice on gateway.departure for select using (true);
create policy inserted on gateway.departure for insert
  with check (practice = current_setting('caregateway.practice', true));
create policy updated on gateway.departure for update
  using (practice = current_setting('caregateway.practice', true));
create policy deleted on gateway.departure for delete
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update, delete on gateway.departure to ${run};
grant select on gateway.departure to ${purge};
