-- The three roles of Care Gateway. Run as an administrator; repeating it is harmless.
--
--   export PGOPTIONS="-c caregateway.migrate_password=... -c caregateway.run_password=... -c caregateway.purge_password=..."
--   psql -d postgres -f roles.sql
--   psql -d postgres -c 'create database caregateway owner caregateway_migrate'
--   psql -d caregateway -f database.sql
--
-- A password that is not given is left as it is.
do $$
declare
  part text;
  wanted text;
  password text;
  found pg_roles%rowtype;
begin
  foreach part in array array['migrate', 'run', 'purge'] loop
    wanted := 'caregateway_' || part;
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login noinherit', wanted);
    end if;
    select * into found from pg_roles where rolname = wanted;
    if found.rolsuper or found.rolbypassrls or found.rolcreaterole or found.rolcreatedb
        or found.rolreplication or found.rolinherit or not found.rolcanlogin then
      execute format('alter role %I login nosuperuser nobypassrls nocreaterole nocreatedb'
                     ' noreplication noinherit', wanted);
    end if;
    password := current_setting('caregateway.' || part || '_password', true);
    if password <> '' then
      execute format('alter role %I password %L', wanted, password);
    end if;
  end loop;
  if exists (select from pg_auth_members m join pg_roles r on r.oid = m.member
             where r.rolname in ('caregateway_run', 'caregateway_purge')) then
    raise exception 'caregateway_run and caregateway_purge must not be members of other roles';
  end if;
end
$$;
