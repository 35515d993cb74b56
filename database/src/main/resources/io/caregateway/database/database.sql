-- What the roles may do in the database itself. Run in it, after roles.sql.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to caregateway_run, caregateway_purge', current_database());
end
$$;
revoke all on schema public from public;
