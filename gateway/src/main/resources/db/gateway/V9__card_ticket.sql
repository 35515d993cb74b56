-- The way of somebody who showed a card from the port that asks for it to the pages. Whose card it was is sealed; of
-- the ticket there is a hash. It belongs to the site until roles decide the practice.
create table gateway.card_ticket (
  practice    text        not null,
  ticket_hash text        not null,
  expires_at  timestamptz not null,
  content     bytea       not null,
  primary key (ticket_hash)
);
alter table gateway.card_ticket enable row level security;
alter table gateway.card_ticket force row level security;
create policy practice on gateway.card_ticket
  using (practice = current_setting('caregateway.practice', true));
grant select, insert, delete on gateway.card_ticket to ${run};
