-- A card and where its life stands. Whom it is for is sealed; it is found by the person's UID or name.
create table cards.card (
  practice   text        not null,
  id         uuid        not null,
  state      text        not null check (state in ('REQUESTED', 'APPROVED', 'DECLINED', 'ACTIVE', 'LOCKED',
                           'SUSPENDED', 'REVOKED', 'EXPIRED')),
  since      timestamptz not null,
  expires_at timestamptz,
  -- wrong tries since the last right one; counted before a try is looked at
  wrong      int         not null default 0,
  uid_index  bytea       not null,
  name_index bytea       not null,
  content    bytea       not null,
  primary key (practice, id)
);
-- One card in use for a person at a practice.
create unique index card_in_use on cards.card (practice, uid_index)
  where state in ('REQUESTED', 'APPROVED', 'ACTIVE', 'LOCKED', 'SUSPENDED');
create index card_state on cards.card (practice, state, since);
create index card_uid on cards.card (practice, uid_index);
create index card_name on cards.card (practice, name_index);

-- The card's key, wrapped under the passcode and then under the key-encryption key.
create table cards.card_key (
  practice    text        not null,
  card        uuid        not null,
  -- grows with each renewal
  generation  int         not null,
  wrapped     bytea       not null,
  salt        bytea       not null,
  memory_kib  int         not null,
  iterations  int         not null,
  lanes       int         not null,
  certificate bytea       not null,
  made_at     timestamptz not null,
  primary key (practice, card),
  foreign key (practice, card) references cards.card
);

-- What a person has besides the passcode: an authenticator app or a passkey.
create table cards.factor (
  practice   text        not null,
  id         uuid        not null,
  card       uuid        not null,
  kind       text        not null check (kind in ('TOTP', 'PASSKEY')),
  confirmed  boolean     not null,
  -- the step of the last code that was taken, or the passkey's signature counter
  last_used  bigint      not null,
  credential bytea,
  content    bytea       not null,
  made_at    timestamptz not null,
  used_at    timestamptz,
  primary key (practice, id),
  foreign key (practice, card) references cards.card
);
create index factor_card on cards.factor (practice, card);

-- What a passkey is asked to sign; each is taken once.
create table cards.passkey_challenge (
  practice   text        not null,
  hash       bytea       not null,
  card       uuid        not null,
  expires_at timestamptz not null,
  primary key (practice, hash),
  foreign key (practice, card) references cards.card
);

-- Codes that let somebody enrol or unlock; only keyed hashes of them are kept.
create table cards.code (
  practice   text        not null,
  card       uuid        not null,
  purpose    text        not null check (purpose in ('ENROL', 'UNLOCK')),
  picture    bytea,
  mailed     bytea       not null,
  tries      int         not null default 0,
  expires_at timestamptz not null,
  primary key (practice, card, purpose),
  foreign key (practice, card) references cards.card
);
create unique index code_picture on cards.code (practice, picture) where picture is not null;

-- What happened to a card; who did it and where they were is sealed.
create table cards.history (
  practice text        not null,
  card     uuid        not null,
  seq      int         not null,
  at       timestamptz not null,
  act      text        not null,
  content  bytea       not null,
  primary key (practice, card, seq),
  foreign key (practice, card) references cards.card
);

-- Letters on their way; what they say, and to whom, is sealed.
create table cards.letter (
  practice   text        not null,
  id         uuid        not null,
  card       uuid        not null,
  kind       text        not null,
  state      text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
  tries      int         not null default 0,
  next_at    timestamptz not null,
  written_at timestamptz not null,
  sent_at    timestamptz,
  content    bytea       not null,
  primary key (practice, id),
  foreign key (practice, card) references cards.card
);
create index letter_waiting on cards.letter (practice, next_at) where state = 'WAITING';
create index letter_card on cards.letter (practice, card, written_at);

do $$
declare t text;
begin
  foreach t in array array['card', 'card_key', 'factor', 'passkey_challenge', 'code', 'history', 'letter'] loop
    execute format('alter table cards.%I enable row level security', t);
    execute format('alter table cards.%I force row level security', t);
    execute format('create policy practice on cards.%I using (practice = current_setting(''caregateway.practice'', true))', t);
  end loop;
end $$;

grant select, insert, update on cards.card, cards.letter to ${run};
grant select, insert, update, delete on cards.card_key, cards.factor, cards.passkey_challenge, cards.code to ${run};
grant select, insert on cards.history to ${run};
grant select, delete on cards.card, cards.card_key, cards.factor, cards.passkey_challenge, cards.code, cards.history,
  cards.letter to ${purge};
