package io.caregateway.fhir.billing;

/** How an entry is to stand in the clinical record. */
public enum EntryStatus {
  ASKED,
  AMENDED,
  /** Entered in error: it stays to be seen, and counts for nothing. */
  WITHDRAWN
}
