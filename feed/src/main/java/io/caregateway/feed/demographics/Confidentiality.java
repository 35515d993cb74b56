package io.caregateway.feed.demographics;

/** The security label of a record (HL7 v3 Confidentiality, and PDS's REDACTED). */
public enum Confidentiality {
  /** U, N, or no label. */
  UNRESTRICTED,
  /** R: address, telecom, GP and contacts are withheld. */
  RESTRICTED,
  /** V. */
  VERY_RESTRICTED,
  REDACTED;

  /** Whether contact data is withheld, which is not the same as deleted. */
  public boolean withholdsContactData() {
    return this != UNRESTRICTED;
  }
}
