-- The certificates issued for a practice's cards. Whom they name is sealed.
create table cards.certificate (
  practice  text        not null,
  issuer    text        not null,
  serial    text        not null,
  not_after timestamptz not null,
  issued_at timestamptz not null,
  content   bytea       not null,
  primary key (practice, issuer, serial)
);

-- How each stands, as the CRL and OCSP tell everybody: it says nothing about a person, so it is no practice's.
create table cards.certificate_status (
  issuer     text        not null,
  serial     text        not null,
  not_after  timestamptz not null,
  revoked_at timestamptz,
  reason     text,
  primary key (issuer, serial),
  check ((revoked_at is null) = (reason is null))
);
create index certificate_status_revoked on cards.certificate_status (issuer, not_after) where revoked_at is not null;

-- The newest CRL of each issuer; its row lock puts the numbers of all processes in one order.
create table cards.revocation_list (
  issuer      text        primary key,
  number      bigint      not null,
  this_update timestamptz not null,
  due         boolean     not null,
  content     bytea       not null
);

alter table cards.certificate enable row level security;
alter table cards.certificate force row level security;
create policy practice on cards.certificate
  using (practice = current_setting('caregateway.practice', true));

grant select, insert on cards.certificate to ${run};
grant select, insert, update on cards.certificate_status, cards.revocation_list to ${run};
grant select, delete on cards.certificate, cards.certificate_status to ${purge};
