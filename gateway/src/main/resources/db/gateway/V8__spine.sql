-- Logout tokens of CIS2 that were heeded. Each counts once, on every node.
create table gateway.logout_token (
  practice   text        not null,
  -- SHA-256 of the issuer and the token's jti
  digest     bytea       not null,
  -- after this the token is too old to be believed anyway
  expires_at timestamptz not null,
  primary key (practice, digest)
);
create index logout_token_expiry on gateway.logout_token (practice, expires_at);

alter table gateway.logout_token enable row level security;
alter table gateway.logout_token force row level security;
create policy practice on gateway.logout_token
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, delete on gateway.logout_token to ${run};
