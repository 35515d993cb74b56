-- The practices that messages have told of, so that counts can be taken of each. A code says nothing about a person.
create table core.practice (
  practice text primary key
);

-- A patient as the newest message told; versions that came before are gone.
create table core.account (
  practice         text        not null,
  patient          uuid        not null,
  version          bigint      not null,
  state            text        not null check (state in ('ACTIVE', 'LEFT', 'DECEASED', 'REPLACED')),
  restricted       boolean     not null,
  replaced_by      uuid,
  collision        boolean     not null,
  demographics     bytea       not null,
  nhs_number_index bytea,
  family_indexes   bytea[]     not null,
  birth_date_index bytea,
  changed_at       timestamptz not null,
  updated_at       timestamptz not null,
  applied          bigint      not null default 1,
  primary key (practice, patient)
);
create index account_nhs_number on core.account (practice, nhs_number_index);
create index account_birth_date on core.account (practice, birth_date_index);
create index account_replaced_by on core.account (practice, replaced_by) where replaced_by is not null;
create index account_state on core.account (practice, state);

-- What a patient is billed for, and how its way into the clinical record stands.
create table core.billing_item (
  practice        text        not null,
  key             uuid        not null,
  patient         uuid        not null,
  form_token      uuid        not null,
  version         bigint      not null,
  content         bytea       not null,
  date            date        not null,
  created_at      timestamptz not null,
  state           text        not null check (state in ('WAITING', 'WRITTEN', 'PARKED')),
  outcome_version bigint      not null default 0,
  record_id       text,
  outcome         bytea,
  outcome_at      timestamptz,
  primary key (practice, key),
  unique (practice, form_token)
);
create index billing_item_patient on core.billing_item (practice, patient);
create index billing_item_state on core.billing_item (practice, state);

-- Messages that could not be taken in, whole. Whose they are is not known for sure, so they belong to the site.
create table core.intake_refused (
  seq         bigint      generated always as identity,
  practice    text        not null,
  fingerprint bytea       not null,
  destination text        not null,
  claimed     text,
  event_id    uuid,
  reason      text        not null,
  bytes       bytea       not null,
  received_at timestamptz not null,
  primary key (practice, fingerprint)
);

alter table core.practice enable row level security;
alter table core.practice force row level security;
create policy every_practice on core.practice using (true);
alter table core.account enable row level security;
alter table core.account force row level security;
create policy practice on core.account
  using (practice = current_setting('caregateway.practice', true));
alter table core.billing_item enable row level security;
alter table core.billing_item force row level security;
create policy practice on core.billing_item
  using (practice = current_setting('caregateway.practice', true));
alter table core.intake_refused enable row level security;
alter table core.intake_refused force row level security;
create policy practice on core.intake_refused
  using (practice = current_setting('caregateway.practice', true));

grant select, insert on core.practice to ${run};
grant select, insert, update on core.account, core.billing_item to ${run};
grant select, insert on core.intake_refused to ${run};
grant select, delete on core.practice, core.account, core.billing_item, core.intake_refused to ${purge};
