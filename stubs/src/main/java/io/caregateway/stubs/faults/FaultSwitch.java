package io.caregateway.stubs.faults;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fault about to be switched on: {@code .on("POST").at("ChargeItem").times(3)}.
 *
 * @param faults where it goes
 * @param method only these requests; null for any
 * @param target part of the path or query; null for any but token requests
 */
public record FaultSwitch(
    Faults faults, Fault fault, @Nullable String method, @Nullable String target) {

  public FaultSwitch on(String httpMethod) {
    return new FaultSwitch(faults, fault, httpMethod.toUpperCase(Locale.ROOT), target);
  }

  /** Only for requests whose path and query contain this, as {@code Patient/} or {@code _page}. */
  public FaultSwitch at(String pathPart) {
    return new FaultSwitch(faults, fault, method, pathPart);
  }

  /** Switches it on for the next requests that match, and for no more. */
  public ArmedFault times(int requests) {
    ArmedFault armed = new ArmedFault(fault, method, target, requests);
    faults.add(armed);
    return armed;
  }

  public ArmedFault once() {
    return times(1);
  }
}
