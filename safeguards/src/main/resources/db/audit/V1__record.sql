-- The next sequence number of each practice. Its row lock puts a practice's records in one order without gaps.
create table audit.head (
  practice text   primary key,
  next_seq bigint not null
);

-- What happened. Who it was, from where and why is sealed; what it is searched by is not personal.
create table audit.record (
  practice        text        not null,
  seq             bigint      not null,
  at              timestamptz not null,
  retention_class text        not null,
  act             text        not null,
  outcome         text        not null,
  patient         uuid,
  actor_index     bytea       not null,
  correlation_id  text,
  content         bytea       not null,
  primary key (practice, seq)
);
create index record_patient on audit.record (practice, patient, seq) where patient is not null;
create index record_at on audit.record (practice, at);

alter table audit.head enable row level security;
alter table audit.head force row level security;
create policy practice on audit.head
  using (practice = current_setting('caregateway.practice', true));
alter table audit.record enable row level security;
alter table audit.record force row level security;
create policy practice on audit.record
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, update on audit.head to ${run};
grant select, insert on audit.record to ${run};
grant select, delete on audit.record to ${purge};
