-- The last good metadata of each practice's identity provider, for a start at which it cannot be fetched.
create table gateway.saml_metadata (
  practice text        primary key,
  read_at  timestamptz not null,
  -- as it was fetched, sealed, so that nobody changes it here
  content  bytea       not null
);
alter table gateway.saml_metadata enable row level security;
alter table gateway.saml_metadata force row level security;
create policy practice on gateway.saml_metadata
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, update on gateway.saml_metadata to ${run};
grant select, delete on gateway.saml_metadata to ${purge};
