-- A practice's branches, the practitioners whose work it bills, and where its computers stand. Of no patient.
create table core.branch (
  practice text    not null,
  id       uuid    not null,
  code     text    not null,
  name     text    not null,
  shown    boolean not null,
  primary key (practice, id)
);
create unique index branch_code on core.branch (practice, lower(code));
create unique index branch_name on core.branch (practice, lower(name));

create table core.practitioner (
  practice text    not null,
  id       uuid    not null,
  shown    boolean not null,
  branch   uuid,
  content  bytea   not null,
  primary key (practice, id)
);

create table core.terminal (
  practice text        not null,
  id       uuid        not null,
  branch   uuid        not null,
  since    timestamptz not null,
  primary key (practice, id)
);

do $$
declare
  each text;
begin
  foreach each in array array['branch', 'practitioner', 'terminal'] loop
    execute format('alter table core.%I enable row level security', each);
    execute format('alter table core.%I force row level security', each);
    execute format('create policy practice on core.%I using (practice = current_setting(''caregateway.practice'', true))',
      each);
  end loop;
end
$$;
grant select, insert on core.branch, core.practitioner, core.terminal to ${run};
grant update (shown) on core.branch to ${run};
grant update (shown, branch) on core.practitioner to ${run};
grant update (branch, since) on core.terminal to ${run};
grant select, delete on core.branch, core.practitioner, core.terminal to ${purge};
-- To be sealed anew when the practice's data key is rolled over.
grant update (content) on core.practitioner to ${purge};
