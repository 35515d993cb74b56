-- Businesses, and third parties that pay for patients. What is known of them is sealed; they are found by keyed hashes of
-- the words of their names and of how those words begin.
create table core.payer (
  practice     text        not null,
  id           uuid        not null,
  kind         text        not null check (kind in ('BUSINESS', 'THIRD_PARTY')),
  created_at   timestamptz not null,
  version      bigint      not null,
  name_indexes bytea[]     not null,
  content      bytea       not null,
  primary key (practice, id)
);
alter table core.payer enable row level security;
alter table core.payer force row level security;
create policy practice on core.payer
  using (practice = current_setting('caregateway.practice', true));
grant select, insert on core.payer to ${run};
grant update (version, name_indexes, content) on core.payer to ${run};
grant select, delete, update (content) on core.payer to ${purge};

-- A business is billed for itself too, as for the training of its people: such a bill is about no patient.
alter table core.bill alter column patient drop not null;
alter table core.bill add constraint bill_about
  check (patient is not null or payer_kind = 'BUSINESS');
