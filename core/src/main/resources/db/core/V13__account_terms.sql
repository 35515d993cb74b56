-- Somebody who is billed here and is no patient of the clinical system. What staff typed stands; no message touches it.
alter table core.account add column billing_only boolean not null default false;

-- On what terms an account stands, a patient's or another's; without a row it is open, without limit, and bills go where
-- the demographics say.
create table core.account_terms (
  practice    text        not null,
  account     uuid        not null,
  status      text        not null check (status in ('OPEN', 'ON_HOLD', 'CLOSED')),
  limit_pence bigint      check (limit_pence >= 0),
  changed_at  timestamptz not null,
  version     bigint      not null,
  content     bytea       not null,
  primary key (practice, account)
);

-- What staff should know of an account, and what is to be done about it.
create table core.account_note (
  practice   text        not null,
  id         uuid        not null,
  account    uuid        not null,
  kind       text        not null check (kind in ('ALERT', 'TASK')),
  due        date,
  created_at timestamptz not null,
  done_at    timestamptz,
  version    bigint      not null,
  content    bytea       not null,
  primary key (practice, id)
);
create index account_note_account on core.account_note (practice, account);

-- By which policy a third party pays for a patient.
create table core.policy (
  practice text   not null,
  patient  uuid   not null,
  payer    uuid   not null,
  version  bigint not null,
  content  bytea  not null,
  primary key (practice, patient, payer)
);

do $$
declare
  each text;
begin
  foreach each in array array['account_terms', 'account_note', 'policy'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

grant select, insert on core.account_terms, core.account_note, core.policy to ${run};
grant update (status, limit_pence, changed_at, version, content) on core.account_terms to ${run};
grant update (done_at, version, content) on core.account_note to ${run};
grant update (version, content) on core.policy to ${run};
grant select, delete, update (content) on core.account_terms, core.account_note, core.policy to ${purge};
