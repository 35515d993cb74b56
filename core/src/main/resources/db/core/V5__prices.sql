-- What the practice charges. A change is a version more; nothing is edited. It says nothing of any person.
create table core.price (
  practice       text   not null,
  payer          text   not null check (payer in ('PATIENT', 'BUSINESS', 'THIRD_PARTY')),
  code           text   not null,
  version        int    not null,
  name           text   not null,
  category       text   not null,
  income_code    text   not null,
  pence          bigint not null check (pence >= 0),
  vat            text   not null check (vat in ('STANDARD', 'REDUCED', 'ZERO', 'EXEMPT', 'OUTSIDE')),
  vat_reason     text,
  from_day       date   not null,
  to_day         date   check (to_day >= from_day),
  clinical_code  text,
  share          int    not null check (share between 0 and 100),
  care_record    text   not null check (care_record in ('NONE', 'BILL', 'PAYMENT', 'BOTH')),
  not_chargeable text,
  primary key (practice, payer, code, version)
);
alter table core.price enable row level security;
alter table core.price force row level security;
create policy practice on core.price
  using (practice = current_setting('caregateway.practice', true));
grant select, insert on core.price to ${run};
grant select, delete on core.price to ${purge};
