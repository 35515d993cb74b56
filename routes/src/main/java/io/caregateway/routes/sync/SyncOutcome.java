package io.caregateway.routes.sync;

/** How a run stands. */
public enum SyncOutcome {
  RUNNING,
  DONE,
  FAILED
}
