-- Records of other systems that could not be taken in. Whose they are is not known for sure: they are the site's, and
-- sealed as such.
create table audit.refused (
  practice    text        not null,
  fingerprint bytea       not null,
  claimed     text,
  event_id    uuid,
  reason      text        not null,
  bytes       bytea       not null,
  received_at timestamptz not null,
  primary key (practice, fingerprint)
);
alter table audit.refused enable row level security;
alter table audit.refused force row level security;
create policy practice on audit.refused
  using (practice = current_setting('caregateway.practice', true));
grant select, insert on audit.refused to ${run};
grant select, delete on audit.refused to ${purge};
-- To be sealed anew when the site's data key is rolled over.
grant update (bytes) on audit.refused to ${purge};
