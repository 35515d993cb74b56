-- Since when a session is locked, because its person's computer is; null while it is not.
alter table gateway.session add column locked_at timestamptz;
