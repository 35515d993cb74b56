package io.caregateway.safeguards.retention;

/** What is kept for a time of its own. */
public enum Keep {
  /** Audit of sign-ons, at hand; then it is erased. */
  SIGN_ON,
  /** Audit of all else, at hand; then it is archived. */
  ACTIVITY,
  /** Archived audit, from the day of the act. */
  ARCHIVE,
  /** What could not be read, once it is settled. */
  QUARANTINE,
  /** Messages and sessions that are over, and what else only helps the work along. */
  MESSAGES
}
