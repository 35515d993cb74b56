-- What of one kind was done, or did not come about, without reading all else.
create index record_act on audit.record (practice, act, at);
create index record_outcome on audit.record (practice, outcome, seq) where outcome <> 'DONE';
