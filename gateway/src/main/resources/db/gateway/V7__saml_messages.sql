-- Assertions that signed somebody on and requests that signed somebody out: each counts once, on every node.
alter table gateway.saml_assertion rename to saml_message;
alter index gateway.saml_assertion_expiry rename to saml_message_expiry;

-- Which of a person's sessions at their identity provider led to sessions here: it may name the person alone when it ends them.
create table gateway.saml_session (
  practice   text        not null,
  id         uuid        not null,
  -- keyed hash of the identity provider and what it calls the person
  name_index bytea       not null,
  -- the provider's id of the session, sealed
  content    bytea       not null,
  -- after this no session here rests on it any more
  expires_at timestamptz not null,
  primary key (practice, id)
);
create index saml_session_name on gateway.saml_session (practice, name_index);
create index saml_session_expiry on gateway.saml_session (practice, expires_at);

alter table gateway.saml_session enable row level security;
alter table gateway.saml_session force row level security;
create policy practice on gateway.saml_session
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, delete on gateway.saml_session to ${run};
