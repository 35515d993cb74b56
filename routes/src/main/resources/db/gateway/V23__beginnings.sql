-- Halves of the keyed hashes of a name's beginning and the birth date, which were in family_index before. They are
-- looked for together with the birth date's own hash, which few share, so they need no index.
alter table gateway.patient add column beginnings bigint[] not null default '{}';
