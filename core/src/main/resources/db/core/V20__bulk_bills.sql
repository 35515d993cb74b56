-- The bills of a file: each is checked by itself, then made by itself, once. What was typed is forgotten when it is made.
create table core.bulk_bill (
  practice text   not null,
  id       uuid   not null,
  file     uuid   not null,
  number   int    not null,
  state    text   not null check (state in ('NEW', 'TRIED', 'WRONG', 'WAITING', 'MADE', 'LEFT')),
  lines    int    not null,
  pence    bigint,
  payer    uuid,
  patient  uuid,
  version  bigint not null,
  content  bytea,
  primary key (practice, id),
  unique (practice, file, number),
  foreign key (practice, file) references core.bulk_file (practice, id)
);
create index bulk_bill_to_do on core.bulk_bill (practice, number) where state in ('NEW', 'WAITING');
create index bulk_bill_payer on core.bulk_bill (practice, payer) where payer is not null;
create index bulk_bill_patient on core.bulk_bill (practice, patient) where patient is not null;

-- A file that was taken in whole, as it was before, stays taken in; of one that broke off, nothing was.
alter table core.bulk_file no force row level security;
delete from core.bulk_file where state <> 'DONE';
insert into core.bulk_bill (practice, id, file, number, state, lines, version)
  select practice, gen_random_uuid(), id, n, 'MADE', 1, 0 from core.bulk_file, generate_series(1, total) as n;
alter table core.bulk_file force row level security;
alter table core.bulk_file
  drop column state, drop column done, drop column total,
  add column making boolean not null default true,
  add column version bigint not null default 0,
  add column content bytea;

alter table core.bulk_bill enable row level security;
alter table core.bulk_bill force row level security;
create policy practice on core.bulk_bill
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, delete on core.bulk_bill to ${run};
grant update (state, pence, payer, patient, version, content) on core.bulk_bill to ${run};
grant select, delete on core.bulk_bill to ${purge};
grant delete on core.bulk_file to ${run};
grant update (posted, making, at, version, content) on core.bulk_file to ${run};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.bulk_bill, core.bulk_file to ${purge};
