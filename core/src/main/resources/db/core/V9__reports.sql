-- What reports ask of each line of a posted bill, in codes that name nobody: amounts are in core.movement, words stay
-- sealed in core.bill. Who worked and where are keyed hashes of names that core.billed_name holds sealed; empty for
-- nobody. The keys are those of the entries that the clinical record is to have, null for none.
create table core.billed_line (
  practice      text   not null,
  bill          uuid   not null,
  line          int    not null,
  payer_kind    text   not null,
  code          text   not null,
  price_version int    not null,
  income_code   text   not null,
  rate          text   not null,
  share         int    not null check (share between 0 and 100),
  practitioner  text   not null,
  branch        text   not null,
  service_day   date   not null,
  day           date   not null,
  billed_key    uuid,
  paid_key      uuid,
  primary key (practice, bill, line),
  foreign key (practice, bill) references core.bill (practice, id)
);
create index billed_line_day on core.billed_line (practice, day, bill, line);
create index movement_day on core.movement (practice, day);
create index bill_day on core.bill (practice, day) where state = 'DRAFT';

create table core.billed_name (
  practice   text  not null,
  kind       text  not null check (kind in ('PRACTITIONER', 'BRANCH')),
  name_index text  not null,
  content    bytea not null,
  primary key (practice, kind, name_index)
);

do $$
declare
  each text;
begin
  foreach each in array array['billed_line', 'billed_name'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

grant select, insert on core.billed_line, core.billed_name to ${run};
grant select, delete on core.billed_line, core.billed_name to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.billed_name to ${purge};
