-- Which key-encryption key wraps it; null where an earlier release did. What wraps a key is bound to practice, purpose
-- and version, so that a wrapped key opens in no other row.
alter table keys.data_key add column wrapped_under text;
grant update (wrapped, wrapped_under) on keys.data_key to ${purge};

-- Whoever renews keys must find every practice that has some, also one that settings name no more. A code says nothing
-- about a person.
drop policy practice on keys.practice;
create policy every_practice on keys.practice for select using (true);
create policy inserted on keys.practice for insert
  with check (practice = current_setting('caregateway.practice', true));
create policy updated on keys.practice for update
  using (practice = current_setting('caregateway.practice', true));
