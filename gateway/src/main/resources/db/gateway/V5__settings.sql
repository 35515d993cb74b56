-- Each practice's settings at the last start, passwords left out, so that a change can be told.
create table gateway.practice_settings (
  practice    text        primary key,
  settings    text        not null,
  -- keyed hash of the whole, passwords included, in hex
  fingerprint text        not null,
  at          timestamptz not null
);
alter table gateway.practice_settings enable row level security;
alter table gateway.practice_settings force row level security;
create policy practice on gateway.practice_settings
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update on gateway.practice_settings to ${run};
grant select, delete on gateway.practice_settings to ${purge};
