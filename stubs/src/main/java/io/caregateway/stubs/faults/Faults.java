package io.caregateway.stubs.faults;

import io.caregateway.stubs.http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that are switched on for one practice. The oldest that fits falls first. */
public final class Faults {

  private final List<ArmedFault> armed = new CopyOnWriteArrayList<>();

  public void add(ArmedFault fault) {
    armed.add(fault);
  }

  /** The faults that still have requests to fall on. */
  public List<ArmedFault> left() {
    return List.copyOf(armed);
  }

  public void clear() {
    armed.clear();
  }

  /** Lets the next fault fall, if one is due on this request; else answers properly. */
  public Answer answer(FaultyMoment moment) {
    Optional<ArmedFault> due = armed.stream().filter(f -> f.take(moment)).findFirst();
    armed.removeIf(f -> f.left() <= 0);
    return due.map(f -> f.fault().on(moment)).orElseGet(moment.properly());
  }
}
