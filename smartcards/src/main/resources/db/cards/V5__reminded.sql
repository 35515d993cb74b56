-- How many of the reminders that a card's certificate ends soon were written; none for a new certificate.
alter table cards.card add column reminded int not null default 0;
