-- What one person did, newest first.
create index record_actor on audit.record (practice, actor_index, seq);
