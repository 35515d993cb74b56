-- Which reminders were made: each step of a bill once, whoever asks and however often. It names nobody.
create table core.reminder (
  practice text        not null,
  bill     uuid        not null,
  step     int         not null check (step between 1 and 3),
  id       uuid        not null,
  payer    uuid        not null,
  pence    bigint      not null check (pence > 0),
  day      date        not null,
  at       timestamptz not null,
  primary key (practice, bill, step),
  unique (practice, id),
  foreign key (practice, bill) references core.bill (practice, id)
);
create index reminder_payer on core.reminder (practice, payer);

-- That nobody is reminded of a bill, or of anything on an account, until a day.
create table core.debt_hold (
  practice text   not null,
  id       uuid   not null,
  account  uuid   not null,
  bill     uuid,
  until    date   not null,
  version  bigint not null,
  content  bytea  not null,
  primary key (practice, id),
  foreign key (practice, bill) references core.bill (practice, id)
);
create index debt_hold_until on core.debt_hold (practice, until);
create index debt_hold_account on core.debt_hold (practice, account);

do $$
declare
  each text;
begin
  foreach each in array array['reminder', 'debt_hold'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

grant select, insert on core.reminder, core.debt_hold to ${run};
grant update (until, version, content) on core.debt_hold to ${run};
grant select, delete on core.reminder, core.debt_hold to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.debt_hold to ${purge};
