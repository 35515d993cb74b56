package io.caregateway.stubs.faults;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A fault with the requests it waits for. */
public final class ArmedFault {

  private final Fault fault;
  private final @Nullable String method;
  private final @Nullable String target;
  private final AtomicInteger left;

  /**
   * @param method only these requests; null for any
   * @param target only requests whose path and query contain this; null for any but those for a
   *     token
   */
  public ArmedFault(Fault fault, @Nullable String method, @Nullable String target, int times) {
    this.fault = fault;
    this.method = method;
    this.target = target;
    this.left = new AtomicInteger(times);
  }

  public Fault fault() {
    return fault;
  }

  /** On how many requests it still falls. */
  public int left() {
    return Math.max(left.get(), 0);
  }

  /** Takes one turn if the request is one it waits for. */
  boolean take(FaultyMoment moment) {
    boolean meant =
        (method == null || method.equals(moment.call().method()))
            && (target == null ? !moment.isTokenRequest() : moment.target().contains(target))
            && fault.fits(moment);
    return meant && left.getAndDecrement() > 0;
  }
}
