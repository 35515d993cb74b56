package io.caregateway.gateway.leaving;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What it means that a practice leaves.
 *
 * @param destroyAt when its keys and rows are destroyed
 * @param going rows that are destroyed then, by table
 * @param staying tables whose rows stay: the leaves of its audit log, and that it has left
 * @param sessions how many people's sessions end now
 * @param waiting write-backs that are not written, and will not be
 * @param parked write-backs that wait for somebody to act on them
 */
public record LeavingPlan(
    OdsCode practice,
    Instant destroyAt,
    Map<String, Long> going,
    List<String> staying,
    long sessions,
    long waiting,
    long parked) {

  /** How many rows go in all. */
  public long rows() {
    return going.values().stream().mapToLong(Long::longValue).sum();
  }
}
