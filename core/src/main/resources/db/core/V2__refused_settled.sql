-- A refused message stays for the record after it was taken in at a later try.
alter table core.intake_refused add column settled_at timestamptz;
create index intake_refused_waiting on core.intake_refused (practice, seq) where settled_at is null;
grant update (settled_at) on core.intake_refused to ${run};
