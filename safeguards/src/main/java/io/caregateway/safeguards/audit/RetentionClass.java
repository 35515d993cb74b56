package io.caregateway.safeguards.audit;

/** How long a record is kept; the time of each class is a setting. */
public enum RetentionClass {
  SIGN_ON,
  ACTIVITY
}
