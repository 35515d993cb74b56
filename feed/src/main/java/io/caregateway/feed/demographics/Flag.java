package io.caregateway.feed.demographics;

/** Something about a record that staff should know. It never keeps the record out. */
public enum Flag {
  NHS_NUMBER_ABSENT,
  NHS_NUMBER_INVALID,
  NHS_NUMBER_UNVERIFIED,
  BIRTH_DATE_ABSENT,
  BIRTH_DATE_PARTIAL,
  TEMPORARY_REGISTRATION,
  PRIVATE_REGISTRATION
}
