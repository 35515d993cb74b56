-- When the patient was erased: from then on the row tells nothing of who they are.
alter table gateway.patient add column erased_at timestamptz;
-- Nobody will try again: the patient was erased before the entry could be written.
alter table gateway.write_back add column closed boolean not null default false;

-- People who were erased, by keyed hashes of what names them in the clinical system, so that a sync brings none of them
-- back.
create table gateway.erased_person (
  practice         text        not null,
  source_index     bytea       not null,
  nhs_number_index bytea,
  patient          uuid        not null,
  erased_at        timestamptz not null,
  primary key (practice, source_index)
);
create index erased_person_nhs_number on gateway.erased_person (practice, nhs_number_index)
  where nhs_number_index is not null;

-- Patients whose data may not be used further for now, and on what ground. Who decided is sealed.
create table gateway.restriction (
  practice   text        not null,
  patient    uuid        not null,
  version    bigint      not null,
  restricted boolean     not null,
  ground     text        not null,
  changed_at timestamptz not null,
  content    bytea       not null,
  primary key (practice, patient)
);

-- What a patient says is wrong or missing in their record, as a member of staff noted it; sealed.
create table gateway.correction_note (
  practice   text        not null,
  id         uuid        not null,
  patient    uuid        not null,
  written_at timestamptz not null,
  content    bytea       not null,
  primary key (practice, id)
);
create index correction_note_patient on gateway.correction_note (practice, patient, written_at);

-- Requests to erase a patient; another person than the one who asks decides. Who they are is sealed.
create table gateway.erasure_request (
  practice   text        not null,
  id         uuid        not null,
  patient    uuid        not null,
  ground     text        not null,
  -- whether entries that could not be written are given up
  gives_up   boolean     not null,
  state      text        not null check (state in ('ASKED', 'DONE', 'DECLINED')),
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  decided_at timestamptz,
  content    bytea       not null,
  primary key (practice, id)
);
create index erasure_request_open on gateway.erasure_request (practice, patient) where state = 'ASKED';

do $$
declare
  name text;
begin
  foreach name in array array['erased_person', 'restriction', 'correction_note', 'erasure_request'] loop
    execute format('alter table gateway.%I enable row level security', name);
    execute format('alter table gateway.%I force row level security', name);
    execute format(
      'create policy practice on gateway.%I using (practice = current_setting(''caregateway.practice'', true))', name);
    execute format('grant select, insert on gateway.%I to ${run}', name);
    execute format('grant select, delete on gateway.%I to ${purge}', name);
  end loop;
end
$$;
grant update on gateway.restriction, gateway.correction_note, gateway.erasure_request to ${run};
