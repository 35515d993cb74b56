package io.caregateway.feed.demographics;

/** Where a patient stands with the practice. Whether the record is restricted is told apart. */
public enum PatientState {
  ACTIVE,
  /** Deducted: no longer at the practice. */
  LEFT,
  DECEASED,
  /** Merged into another record. */
  REPLACED
}
