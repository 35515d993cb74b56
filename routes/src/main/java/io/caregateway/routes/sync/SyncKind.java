package io.caregateway.routes.sync;

/** How much a sync looks at. */
public enum SyncKind {
  /** Every patient. */
  FULL,
  /** Those changed since the last complete sync, and a little before. */
  INCREMENTAL,
  /** Ids alone, to find who is no longer there and who was never seen. */
  RECONCILE
}
