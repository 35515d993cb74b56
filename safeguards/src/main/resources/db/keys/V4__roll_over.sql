-- How far the roll-over of a practice's data key is. The row's lock is who works on it; a code says nothing about a person.
create table keys.roll_over (
  practice    text        not null,
  version     int         not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  -- sealed fields at the start, and those sealed anew since
  total       bigint      not null,
  done        bigint      not null default 0,
  -- the pass: the column and the row it came to, what it sealed anew, and what did not open
  at_column   text,
  after       text[]      not null default '{}',
  resealed    bigint      not null default 0,
  closed      bigint      not null default 0,
  primary key (practice, version)
);
alter table keys.roll_over enable row level security;
alter table keys.roll_over force row level security;
create policy every_practice on keys.roll_over for select using (true);
create policy inserted on keys.roll_over for insert
  with check (practice = current_setting('caregateway.practice', true));
create policy updated on keys.roll_over for update
  using (practice = current_setting('caregateway.practice', true));
create policy deleted on keys.roll_over for delete
  using (practice = current_setting('caregateway.practice', true));
grant select, insert on keys.roll_over to ${run};
grant select, update, delete on keys.roll_over to ${purge};

-- Since when nothing is to lie under it any more.
alter table keys.data_key add column retired_at timestamptz;
grant update (retired_at) on keys.data_key to ${purge};
