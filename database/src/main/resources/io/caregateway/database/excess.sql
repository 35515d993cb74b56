-- What the role that asks may do beyond its part; no rows is as it should be.
select 'is a superuser' from pg_roles where rolname = current_user and rolsuper
union all
select 'bypasses row-level security' from pg_roles where rolname = current_user and rolbypassrls
union all
select 'may create roles' from pg_roles where rolname = current_user and rolcreaterole
union all
select 'is a member of ' || m.roleid::regrole from pg_auth_members m
where m.member = current_user::regrole
union all
select 'owns ' || c.oid::regclass from pg_class c
where c.relowner = current_user::regrole and not c.relnamespace = pg_my_temp_schema()
union all
select 'owns the schema ' || n.nspname from pg_namespace n where n.nspowner = current_user::regrole
union all
select 'owns the database' from pg_database d
where d.datname = current_database() and d.datdba = current_user::regrole
union all
select 'may create schemas' where has_database_privilege(current_database(), 'create')
limit 1
