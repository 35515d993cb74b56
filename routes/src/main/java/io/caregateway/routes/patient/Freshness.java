package io.caregateway.routes.patient;

/** What to do with a record that its source changed earlier than what is kept. */
public enum Freshness {
  /** The latest {@code meta.lastUpdated} wins, so that a late page undoes nothing. */
  NEWER_ONLY,
  /** What the clinical system says now is true, as after it was restored from a backup. */
  AS_SAID
}
