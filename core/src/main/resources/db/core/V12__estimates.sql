-- A draft can be given as an estimate. That one is not edited either; the bill that comes of it is a row of its own.
alter table core.bill drop constraint bill_state_check;
alter table core.bill add constraint bill_state_check
  check (state in ('DRAFT', 'DISCARDED', 'POSTED', 'VOID', 'ESTIMATE'));
-- What is numbered is known to the code, and grows.
alter table core.series drop constraint series_series_check;

create or replace function core.bill_stays() returns trigger language plpgsql as $$
begin
  if (new.practice, new.id, new.patient, new.payer_kind, new.payer, new.day, new.created_at)
      is distinct from (old.practice, old.id, old.patient, old.payer_kind, old.payer, old.day, old.created_at)
    or (old.state = 'DRAFT' and new.state = 'VOID')
    or (old.state <> 'DRAFT' and (new.number, new.posted_at) is distinct from (old.number, old.posted_at))
    or (old.state = 'POSTED' and new.state not in ('POSTED', 'VOID'))
    or (old.state in ('VOID', 'DISCARDED', 'ESTIMATE') and new.state <> old.state)
  then
    raise exception 'A bill that was posted, and an estimate that was given, is not edited.';
  end if;
  return new;
end
$$;
