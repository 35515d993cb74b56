-- Assertions that have signed somebody on. An assertion counts once: the key is what makes it so, on every node.
create table gateway.saml_assertion (
  practice   text        not null,
  -- SHA-256 of the issuer and the assertion's ID
  digest     bytea       not null,
  -- after this the assertion is too old to be believed anyway
  expires_at timestamptz not null,
  primary key (practice, digest)
);
create index saml_assertion_expiry on gateway.saml_assertion (practice, expires_at);

alter table gateway.saml_assertion enable row level security;
alter table gateway.saml_assertion force row level security;
create policy practice on gateway.saml_assertion
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, delete on gateway.saml_assertion to ${run};
