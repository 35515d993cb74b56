-- A challenge proves itself by its keyed hash: here are those that were taken, until their time is over.
-- One may have been asked for where there is no card, so that nobody learns of it.
delete from cards.passkey_challenge;
alter table cards.passkey_challenge drop column card;
create index passkey_challenge_expiry on cards.passkey_challenge (practice, expires_at);

-- A passkey is found by a keyed hash of its credential id, and belongs to one card of a practice.
create unique index factor_credential on cards.factor (practice, credential) where credential is not null;
