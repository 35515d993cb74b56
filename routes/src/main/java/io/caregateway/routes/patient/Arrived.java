package io.caregateway.routes.patient;

import org.jspecify.annotations.Nullable;

/**
 * A record that came, with all that follows from it alone.
 *
 * @param standing as the record says it
 */
record Arrived(Arrival arrival, Standing standing, Indexed indexed) {

  SourceKey source() {
    return arrival.source();
  }

  /** The id of the record that took this one's place; null for one that stands for itself. */
  @Nullable String survivor() {
    String survivor = arrival.demographics().replacedBy();
    return arrival.sourceId().equals(survivor) ? null : survivor;
  }
}
