-- A practice whose accounts came in since the table was last analysed is not among the values that PostgreSQL has
-- counted. It would expect one row of it, and may then read all its rows for each one that is looked up. Without a count
-- it expects every practice to have its share.
alter table core.account alter column practice set statistics 0;
do $$
begin
  -- PostgreSQL 18; before, a count that was taken stays until the table is made anew
  if to_regproc('pg_catalog.pg_clear_attribute_stats') is not null then
    perform pg_catalog.pg_clear_attribute_stats('core', 'account', 'practice', false);
  end if;
end
$$;
