-- Tills that were counted and closed. Numbers have no gaps; one that was taken back keeps its own.
create table core.banking (
  practice text        not null,
  id       uuid        not null,
  number   bigint      not null,
  till     text        not null check (till in ('CASH', 'CHEQUES', 'CARD', 'BANK')),
  day      date        not null,
  expected bigint      not null,
  counted  bigint      not null check (counted >= 0),
  reversed boolean     not null,
  at       timestamptz not null,
  version  bigint      not null,
  content  bytea       not null,
  primary key (practice, id),
  unique (practice, number)
);

-- In which banking each movement of a till is: in one that stands, at most.
create table core.banked (
  practice text    not null,
  banking  uuid    not null,
  occasion text    not null,
  act      uuid    not null,
  number   int     not null,
  stands   boolean not null,
  primary key (practice, banking, occasion, act, number),
  foreign key (practice, banking) references core.banking (practice, id),
  foreign key (practice, occasion, act, number) references core.movement (practice, occasion, act, number)
);
create unique index banked_once on core.banked (practice, occasion, act, number) where stands;

-- Where tills alone are concerned, there is no payer.
alter table core.movement alter column payer drop not null;
-- The code names the series, as it names the occasions.
alter table core.series drop constraint if exists series_series_check;

do $$
declare
  each text;
begin
  foreach each in array array['banking', 'banked'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

grant select, insert on core.banking, core.banked to ${run};
grant update (reversed, version, content) on core.banking to ${run};
grant update (stands) on core.banked to ${run};
grant select, delete on core.banking, core.banked to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.banking to ${purge};
