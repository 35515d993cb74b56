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
 * recorded, only when one has changed. A page that asks keeps its session alive, so it rests after
 * a while, until somebody is at it again.
 *
 * @param seen the states, brought into one short text
 * @param waiting whether any item is on its way
 * @param until the second, since 1970, at which the page rests; 0 when it does
 */
record Watch(String seen, boolean waiting, long until) {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  static Watch begin(Account account, Instant now) {
    return begin(
        account.items().stream()
            .filter(item -> item.patient().equals(account.patient()))
            .collect(Collectors.toMap(BillingItem::key, BillingItem::state)),
        now);
  }

  static Watch begin(Map<UUID, State> states, Instant now) {
    return of(states, latest(now));
  }

  /**
   * One that goes on, no longer than is allowed from now, whatever was sent.
   *
   * @param until as the page has it
   */
  static Watch goingOn(Map<UUID, State> states, long until, Instant now) {
    return of(states, until <= now.getEpochSecond() ? 0 : Math.min(until, latest(now)));
  }

  /** Whether the page asks no more by itself, although there is something to wait for. */
  public boolean resting() {
    return waiting && until == 0;
  }

  private static long latest(Instant now) {
    return now.plus(LONGEST).getEpochSecond();
  }

  private static Watch of(Map<UUID, State> states, long until) {
    String sorted = new TreeMap<>(states).toString();
    String seen = UUID.nameUUIDFromBytes(sorted.getBytes(UTF_8)).toString();
    return new Watch(seen, states.containsValue(State.WAITING), until);
  }
}
