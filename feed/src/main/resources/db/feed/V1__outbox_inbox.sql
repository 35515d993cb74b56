-- Messages to be sent, written in the transaction of the change they tell of.
create table feed.outbox (
  seq         bigint      generated always as identity,
  id          uuid        primary key,
  practice    text        not null,
  destination text        not null,
  source      text        not null,
  type        text        not null,
  subject     uuid        not null,
  at          timestamptz not null,
  data        bytea       not null,
  sent_at     timestamptz
);
create index outbox_unsent on feed.outbox (practice, seq) where sent_at is null;

-- Messages already taken in, so that a second delivery changes nothing.
create table feed.inbox (
  practice text        not null,
  consumer text        not null,
  id       uuid        not null,
  at       timestamptz not null default now(),
  primary key (practice, consumer, id)
);

alter table feed.outbox enable row level security;
alter table feed.outbox force row level security;
create policy practice on feed.outbox
  using (practice = current_setting('caregateway.practice', true));
alter table feed.inbox enable row level security;
alter table feed.inbox force row level security;
create policy practice on feed.inbox
  using (practice = current_setting('caregateway.practice', true));

grant select, insert, update on feed.outbox to ${run};
grant select, insert on feed.inbox to ${run};
grant select, delete on feed.outbox, feed.inbox to ${purge};
