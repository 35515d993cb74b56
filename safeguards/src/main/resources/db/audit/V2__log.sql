-- Records before this number are from before there was a log: they have no leaf.
alter table audit.head add column first_logged bigint not null default 1;
alter table audit.head no force row level security;
update audit.head set first_logged = next_seq;
alter table audit.head force row level security;

-- How many leaves each log has. A log is one practice's records of one retention class and UTC month.
create table audit.log (
  practice text   not null,
  log      text   not null,
  size     bigint not null,
  primary key (practice, log)
);

-- What stays of a record when its content is gone: a salted hash, and its place in the log. Nothing personal.
create table audit.leaf (
  practice   text   not null,
  seq        bigint not null,
  log        text   not null,
  leaf_index bigint not null,
  commitment bytea  not null check (octet_length(commitment) = 32),
  primary key (practice, log, leaf_index)
);
create unique index leaf_seq on audit.leaf (practice, seq);

-- Signed heads of the logs. The frontier is the tree's compact range at that size, so that the next head costs the new
-- leaves alone.
create table audit.checkpoint (
  practice text        not null,
  log      text        not null,
  size     bigint      not null,
  note     text        not null,
  frontier bytea       not null,
  at       timestamptz not null,
  primary key (practice, log, size)
);

alter table audit.log enable row level security;
alter table audit.log force row level security;
create policy practice on audit.log
  using (practice = current_setting('caregateway.practice', true));
alter table audit.leaf enable row level security;
alter table audit.leaf force row level security;
create policy practice on audit.leaf
  using (practice = current_setting('caregateway.practice', true));
alter table audit.checkpoint enable row level security;
alter table audit.checkpoint force row level security;
create policy practice on audit.checkpoint
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, update on audit.log to ${run};
grant select, insert on audit.leaf, audit.checkpoint to ${run};
grant select on audit.head, audit.log, audit.leaf, audit.checkpoint to ${purge};
