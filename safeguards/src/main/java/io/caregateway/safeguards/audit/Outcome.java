package io.caregateway.safeguards.audit;

/** How an act ended. */
public enum Outcome {
  DONE,
  /** Not allowed, or not believed. */
  REFUSED,
  /** Allowed, but it did not come about. */
  FAILED
}
