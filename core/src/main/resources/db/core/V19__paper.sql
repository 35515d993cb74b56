-- Letterheads: a change is a version more, so that a copy of an old paper has the head of the original.
create table core.letterhead (
  practice text        not null,
  id       uuid        not null,
  branch   text        not null,
  version  int         not null check (version > 0),
  at       timestamptz not null,
  content  bytea       not null,
  primary key (practice, id),
  unique (practice, branch, version)
);

-- Papers that went out: printed, or sent by e-mail and how that went.
create table core.paper (
  practice   text        not null,
  id         uuid        not null,
  kind       text        not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'RECEIPT', 'STATEMENT',
    'WHOLE_STATEMENT', 'REMINDER_1', 'REMINDER_2', 'REMINDER_3')),
  subject    uuid        not null,
  payer      uuid        not null,
  patient    uuid,
  copy       boolean     not null,
  letterhead uuid        not null,
  at         timestamptz not null,
  state      text        not null check (state in ('PRINTED', 'WAITING', 'SENT', 'REFUSED', 'GIVEN_UP')),
  tries      int         not null,
  next_at    timestamptz not null,
  version    bigint      not null,
  content    bytea       not null,
  primary key (practice, id),
  foreign key (practice, letterhead) references core.letterhead (practice, id)
);
create index paper_subject on core.paper (practice, subject);
create index paper_payer on core.paper (practice, payer);
create index paper_patient on core.paper (practice, patient);
create index paper_waiting on core.paper (practice, next_at) where state = 'WAITING';

do $$
declare
  each text;
begin
  foreach each in array array['letterhead', 'paper'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;

grant select, insert on core.letterhead, core.paper to ${run};
grant update (state, tries, next_at, version, content) on core.paper to ${run};
grant select, delete on core.letterhead, core.paper to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.letterhead, core.paper to ${purge};
