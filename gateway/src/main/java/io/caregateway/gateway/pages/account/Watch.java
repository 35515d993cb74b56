package io.caregateway.gateway.pages.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.feed.WriteBackOutcome.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an open account page knows of its items' states, so that it is drawn again, and the read
 * recorded, only when one has changed. A page that asks keeps its session alive, so it stops after
 * a while.
 *
 * @param seen the states, brought into one short text
 * @param waiting whether any item is on its way
 * @param until the second, since 1970, at which the page stops asking
 */
record Watch(String seen, boolean waiting, long until) {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  static Watch begin(Account account, Instant now) {
    Map<UUID, State> states =
        account.items().stream()
            .filter(item -> item.patient().equals(account.patient()))
            .collect(Collectors.toMap(BillingItem::key, BillingItem::state));
    return of(states, now.plus(LONGEST).getEpochSecond());
  }

  static Watch of(Map<UUID, State> states, long until) {
    String sorted = new TreeMap<>(states).toString();
    String seen = UUID.nameUUIDFromBytes(sorted.getBytes(UTF_8)).toString();
    return new Watch(seen, states.containsValue(State.WAITING), until);
  }

  boolean isOver(Instant now) {
    return now.getEpochSecond() >= until;
  }

  /** The same, asking on no longer than is allowed from now, whatever was sent. */
  Watch goingOn(Instant now) {
    long latest = now.plus(LONGEST).getEpochSecond();
    return new Watch(seen, waiting && !isOver(now), Math.min(until, latest));
  }
}
