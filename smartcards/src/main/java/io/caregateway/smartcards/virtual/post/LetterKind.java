package io.caregateway.smartcards.virtual.post;

/** What a letter is about. */
public enum LetterKind {
  ENROL,
  ACTIVE,
  LOCKED,
  UNLOCK,
  UNLOCKED,
  RENEWED,
  CHANGED,
  SUSPENDED,
  RESTORED,
  REVOKED,
  DECLINED,
  EXPIRES_SOON,
  EXPIRED
}
