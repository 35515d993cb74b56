-- An entry can be put right in the clinical record, or withdrawn from it; its amendments are counted.
alter table core.billing_item drop constraint billing_item_state_check;
alter table core.billing_item add constraint billing_item_state_check
  check (state in ('WAITING', 'WRITTEN', 'PARKED', 'WITHDRAWN'));
alter table core.billing_item add column amendment bigint not null default 0;
