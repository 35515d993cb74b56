-- Under what name a practice collects by direct debit.
create table core.debit_scheme (
  practice text   not null primary key,
  version  bigint not null,
  content  bytea  not null
);

-- Payers' instructions to their banks.
create table core.mandate (
  practice  text   not null,
  id        uuid   not null,
  reference text   not null,
  payer     uuid   not null,
  state     text   not null check (state in ('ACTIVE', 'ENDING', 'ENDED', 'CANCELLED')),
  signed    date   not null,
  version   bigint not null,
  content   bytea  not null,
  primary key (practice, id),
  unique (practice, reference)
);
create index mandate_payer on core.mandate (practice, payer);

create table core.collection_run (
  practice text        not null,
  id       uuid        not null,
  number   bigint      not null,
  day      date        not null,
  at       timestamptz not null,
  primary key (practice, id),
  unique (practice, number)
);

-- What is collected under a mandate. Whatever the bank says of it counts once.
create table core.collection (
  practice  text   not null,
  id        uuid   not null,
  run       uuid   not null,
  mandate   uuid   not null,
  payer     uuid   not null,
  reference text   not null,
  pence     bigint not null check (pence > 0),
  sequence  text   not null check (sequence in ('FIRST', 'RECURRENT', 'FINAL')),
  state     text   not null check (state in ('SENT', 'COLLECTED', 'FAILED', 'RETURNED')),
  reason    text,
  primary key (practice, id),
  unique (practice, reference),
  foreign key (practice, run) references core.collection_run (practice, id),
  foreign key (practice, mandate) references core.mandate (practice, id)
);
create index collection_run_of on core.collection (practice, run);
create index collection_payer on core.collection (practice, payer);
create index collection_mandate on core.collection (practice, mandate);

-- A bill is in one collection that is under way, at most.
create table core.collected_bill (
  practice   text    not null,
  collection uuid    not null,
  bill       uuid    not null,
  pence      bigint  not null check (pence > 0),
  under_way  boolean not null,
  primary key (practice, collection, bill),
  foreign key (practice, collection) references core.collection (practice, id),
  foreign key (practice, bill) references core.bill (practice, id)
);
create unique index collected_bill_once on core.collected_bill (practice, bill) where under_way;

do $$
declare
  each text;
begin
  foreach each in array array['debit_scheme', 'mandate', 'collection_run', 'collection', 'collected_bill'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

grant select, insert on core.debit_scheme, core.mandate, core.collection_run, core.collection, core.collected_bill to ${run};
grant update (version, content) on core.debit_scheme to ${run};
grant update (state, version, content) on core.mandate to ${run};
grant update (state, reason) on core.collection to ${run};
grant update (under_way) on core.collected_bill to ${run};
grant select, delete on core.debit_scheme, core.mandate, core.collection_run, core.collection, core.collected_bill to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.debit_scheme, core.mandate to ${purge};
