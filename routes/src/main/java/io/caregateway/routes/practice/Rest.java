package io.caregateway.routes.practice;

import io.caregateway.feed.OdsCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The practices for which there was nothing to do, so that the database is not asked for each of
 * them all the time. A rest ends at once when this process hears of something, and by itself soon
 * enough for what another process left.
 */
public final class Rest {

  private final Duration longest;
  private final Clock clock;
  private final Map<OdsCode, Instant> until = new ConcurrentHashMap<>();
  private final Set<OdsCode> woken = ConcurrentHashMap.newKeySet();

  public Rest(Duration longest, Clock clock) {
    this.longest = longest;
    this.clock = clock;
  }

  /** Told when there is something to do and whoever looks for it will find it. */
  public void wake(OdsCode practice) {
    woken.add(practice);
  }

  /** Asked before looking: whoever was woken while they looked looks again. */
  public boolean lasts(OdsCode practice) {
    if (woken.remove(practice)) {
      until.remove(practice);
    }
    return clock.instant().isBefore(until.getOrDefault(practice, Instant.MIN));
  }

  /** Told by whoever looked and found nothing, whatever was or was not refused to them. */
  public void begin(OdsCode practice) {
    until.put(practice, clock.instant().plus(longest));
  }
}
