-- When the patient was erased: from then on the row tells nothing of who they are.
alter table core.account add column erased_at timestamptz;
-- Nobody will try again: the patient was erased before the item could be written.
alter table core.billing_item add column closed boolean not null default false;

-- Patients whose data may not be used further for now, as the newest message told.
create table core.restriction (
  practice   text        not null,
  patient    uuid        not null,
  version    bigint      not null,
  restricted boolean     not null,
  changed_at timestamptz not null,
  primary key (practice, patient)
);
alter table core.restriction enable row level security;
alter table core.restriction force row level security;
create policy practice on core.restriction
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update on core.restriction to ${run};
grant select, delete on core.restriction to ${purge};

-- What a refused message said of somebody who was erased is overwritten.
grant update (bytes) on core.intake_refused to ${run};
