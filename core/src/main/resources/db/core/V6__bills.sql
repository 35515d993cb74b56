-- Bills. A draft may change; one that is posted is not edited, and whoever tries is stopped here. What it says in
-- words is sealed, and is overwritten when the patient is erased; its amounts stand in core.movement for good.
create table core.bill (
  practice   text        not null,
  id         uuid        not null,
  patient    uuid        not null,
  payer_kind text        not null check (payer_kind in ('PATIENT', 'BUSINESS', 'THIRD_PARTY')),
  payer      uuid        not null,
  state      text        not null check (state in ('DRAFT', 'DISCARDED', 'POSTED', 'VOID')),
  number     bigint,
  day        date        not null,
  created_at timestamptz not null,
  posted_at  timestamptz,
  version    bigint      not null,
  content    bytea       not null,
  primary key (practice, id),
  unique (practice, number),
  check ((state in ('POSTED', 'VOID')) = (number is not null and posted_at is not null))
);
create index bill_patient on core.bill (practice, patient);
create index bill_payer on core.bill (practice, payer);

create function core.bill_stays() returns trigger language plpgsql as $$
begin
  if (new.practice, new.id, new.patient, new.payer_kind, new.payer, new.day, new.created_at)
      is distinct from (old.practice, old.id, old.patient, old.payer_kind, old.payer, old.day, old.created_at)
    or (old.state = 'DRAFT' and new.state = 'VOID')
    or (old.state <> 'DRAFT' and (new.number, new.posted_at) is distinct from (old.number, old.posted_at))
    or (old.state = 'POSTED' and new.state not in ('POSTED', 'VOID'))
    or (old.state in ('VOID', 'DISCARDED') and new.state <> old.state)
  then
    raise exception 'A bill that was posted is not edited.';
  end if;
  return new;
end
$$;
create trigger bill_stays before update on core.bill for each row execute function core.bill_stays();

-- The last number of each series, taken in the transaction that uses it, so that none is missing.
create table core.series (
  practice text   not null,
  series   text   not null check (series in ('INVOICE', 'CREDIT_NOTE', 'RECEIPT', 'REFUND')),
  last     bigint not null,
  primary key (practice, series)
);

create table core.credit_note (
  practice text        not null,
  id       uuid        not null,
  bill     uuid        not null,
  number   bigint      not null,
  pence    bigint      not null check (pence > 0),
  day      date        not null,
  at       timestamptz not null,
  version  bigint      not null,
  content  bytea       not null,
  primary key (practice, id),
  unique (practice, number),
  foreign key (practice, bill) references core.bill (practice, id)
);
create index credit_note_bill on core.credit_note (practice, bill);

-- Money that came in, and money that was given back.
create table core.payment (
  practice text        not null,
  id       uuid        not null,
  payer    uuid        not null,
  refund   boolean     not null,
  number   bigint      not null,
  method   text        not null check (method in ('CASH', 'CARD', 'BACS', 'CHEQUE')),
  pence    bigint      not null check (pence > 0),
  day      date        not null,
  at       timestamptz not null,
  version  bigint      not null,
  content  bytea       not null,
  primary key (practice, id),
  unique (practice, refund, number)
);
create index payment_payer on core.payment (practice, payer);

-- The books: each row takes an amount from one and gives it to another, so that they balance whatever is added.
create table core.movement (
  practice    text        not null,
  occasion    text        not null check (occasion in
    ('BILL', 'VOID', 'CREDIT_NOTE', 'PAYMENT', 'ALLOCATION', 'REFUND')),
  act         uuid        not null,
  number      int         not null,
  to_book     text        not null,
  from_book   text        not null check (from_book <> to_book),
  pence       bigint      not null check (pence > 0),
  payer       uuid        not null,
  bill        uuid,
  line        int         not null,
  income_code text,
  day         date        not null,
  at          timestamptz not null,
  primary key (practice, occasion, act, number)
);
create index movement_bill on core.movement (practice, bill);
create index movement_payer on core.movement (practice, payer);

do $$
declare
  each text;
begin
  foreach each in array array['bill', 'series', 'credit_note', 'payment', 'movement'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

grant select, insert on core.bill, core.series, core.credit_note, core.payment, core.movement to ${run};
grant update (state, number, posted_at, version, content) on core.bill to ${run};
grant update (last) on core.series to ${run};
grant update (version, content) on core.credit_note, core.payment to ${run};
grant select, delete on core.bill, core.series, core.credit_note, core.payment, core.movement to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.bill, core.credit_note, core.payment to ${purge};
