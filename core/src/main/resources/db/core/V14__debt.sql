-- When a practice's bills are due, and at how many days past due each reminder is made. Nothing personal.
create table core.debt_terms (
  practice text  not null primary key,
  days     int   not null check (days between 0 and 365),
  steps    int[] not null check (cardinality(steps) <= 3)
);

-- What is given up of bills: asked for by one person, decided by another. Who they are, as keyed hashes.
create table core.write_off (
  practice   text   not null,
  id         uuid   not null,
  bill       uuid   not null,
  pence      bigint not null check (pence > 0),
  state      text   not null check (state in ('ASKED', 'DONE', 'DECLINED')),
  asked_by   text   not null,
  decided_by text,
  day        date   not null,
  version    bigint not null,
  content    bytea  not null,
  primary key (practice, id),
  foreign key (practice, bill) references core.bill (practice, id),
  check ((state = 'ASKED') = (decided_by is null)),
  constraint four_eyes check (state <> 'DONE' or decided_by <> asked_by)
);
create unique index write_off_asked on core.write_off (practice, bill) where state = 'ASKED';
create index write_off_bill on core.write_off (practice, bill);

do $$
declare
  each text;
begin
  foreach each in array array['debt_terms', 'write_off'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

-- The code names the occasions; it grows faster than a list here could.
alter table core.movement drop constraint movement_occasion_check;

grant select, insert on core.debt_terms, core.write_off to ${run};
grant update (days, steps) on core.debt_terms to ${run};
grant update (state, decided_by, version, content) on core.write_off to ${run};
grant select, delete on core.debt_terms, core.write_off to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.write_off to ${purge};
