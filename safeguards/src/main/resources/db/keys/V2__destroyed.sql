-- How a practice stands with its keys. Whoever makes or destroys keys takes the row's lock first, and a practice whose
-- keys were destroyed is never given new ones by mistake.
create table keys.practice (
  practice     text        primary key,
  destroyed_at timestamptz
);
alter table keys.data_key no force row level security;
insert into keys.practice (practice) select distinct practice from keys.data_key;
alter table keys.data_key force row level security;

alter table keys.practice enable row level security;
alter table keys.practice force row level security;
create policy practice on keys.practice
  using (practice = current_setting('caregateway.practice', true));
grant select, insert (practice), update (practice) on keys.practice to ${run};
grant select, insert, update on keys.practice to ${purge};
grant select, delete on keys.data_key to ${purge};
