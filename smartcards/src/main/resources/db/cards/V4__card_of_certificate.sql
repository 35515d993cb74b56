-- Which card a certificate was issued for: a card has one after another, and sessions rest on each.
alter table cards.certificate add column card uuid;
create index certificate_card on cards.certificate (practice, card) where card is not null;
