-- What the gateway keeps of each patient, as the clinical system last told it. What says who it is, is sealed;
-- what it is searched by is a keyed hash.
create table gateway.patient (
  practice            text        not null,
  id                  uuid        not null,
  version             bigint      not null check (version > 0),
  -- the record's id at the clinical system, which may be an NHS number
  source_index        bytea       not null,
  source_version      text,
  source_updated      timestamptz,
  state               text        not null check (state in ('ACTIVE', 'LEFT', 'DECEASED', 'REPLACED')),
  restricted          boolean     not null,
  replaced_by         uuid,
  collision           boolean     not null,
  -- the clinical system has said that it has no such record
  gone                boolean     not null,
  -- keyed hash of the source's bytes; null when they are to be read again in any case
  fingerprint         bytea,
  -- keyed hash of the demographics, whatever their source version
  content_fingerprint bytea       not null,
  demographics        bytea       not null,
  nhs_number_index    bytea,
  -- one for each of the names the patient goes or went by, in hexadecimal
  family_index        text[]      not null,
  birth_date_index    bytea,
  -- the last comparison of ids in which the clinical system listed it
  seen_in_run         uuid,
  changed_at          timestamptz not null,
  primary key (practice, id)
);
create unique index patient_source on gateway.patient (practice, source_index);
create index patient_nhs_number on gateway.patient (practice, nhs_number_index) where nhs_number_index is not null;
create index patient_birth_date on gateway.patient (practice, birth_date_index) where birth_date_index is not null;
create index patient_family on gateway.patient using gin (family_index);
create index patient_changed on gateway.patient (practice, changed_at, id);

alter table gateway.patient enable row level security;
alter table gateway.patient force row level security;
create policy practice on gateway.patient
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, update on gateway.patient to ${run};
grant select, delete on gateway.patient to ${purge};
