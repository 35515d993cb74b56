-- Nonces that wait for a card's signature, as hashes: who reads them here cannot sign them.
-- Nothing in it is a practice's own; a challenge is found by its hash alone, so that one shown at
-- the wrong practice is spent too. Lost in a crash, when nobody can be signing on.
create unlogged table cards.challenge (
  nonce_hash    bytea       primary key,
  origin        text        not null,
  purpose       text        not null,
  bound_to      text        not null,
  address_index bytea       not null,
  expires_at    timestamptz not null
);
create index challenge_bound_to on cards.challenge (bound_to, expires_at);
create index challenge_address on cards.challenge (address_index, expires_at);
create index challenge_expiry on cards.challenge (expires_at);

grant select, insert, delete on cards.challenge to ${run};
