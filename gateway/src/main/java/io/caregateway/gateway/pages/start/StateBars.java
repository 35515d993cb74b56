package io.caregateway.gateway.pages.start;

import io.caregateway.feed.demographics.PatientState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The practice's patients by where they stand, each with the share of a bar that it fills. */
final class StateBars {

  private StateBars() {}

  /**
   * One state.
   *
   * @param percent of all patients; at least 1 where there is anybody
   */
  record Bar(String name, long patients, long percent) {}

  static List<Bar> of(Map<PatientState, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Bar> bars = new ArrayList<>();
    for (PatientState state : PatientState.values()) {
      long patients = counts.getOrDefault(state, 0L);
      long percent = patients == 0 ? 0 : Math.max(1, 100 * patients / all);
      bars.add(new Bar(name(state), patients, percent));
    }
    return bars;
  }

  private static String name(PatientState state) {
    return switch (state) {
      case ACTIVE -> "Registered";
      case LEFT -> "Left";
      case DECEASED -> "Died";
      case REPLACED -> "Merged";
    };
  }
}
