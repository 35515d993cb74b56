package io.caregateway.smartcards.virtual.post;

/** What a letter is about. */
public enum LetterKind {
  ENROL,
  TO_ENROL_AGAIN,
  ACTIVE,
  LOCKED,
  UNLOCK,
  UNLOCKED,
  RENEWED,
  CHANGED,
  DEVICE_ADDED,
  DEVICE_REMOVED,
  SUSPENDED,
  RESTORED,
  REVOKED,
  DECLINED,
  EXPIRES_SOON,
  EXPIRED
}
