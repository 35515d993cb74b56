package io.caregateway.safeguards.audit;

/** What was done, or tried. */
public enum Act {
  SIGN_ON(RetentionClass.SIGN_ON),
  SIGN_OUT(RetentionClass.SIGN_ON),
  ROLE_CHOSEN(RetentionClass.SIGN_ON),
  SESSION_ENDED(RetentionClass.SIGN_ON),
  ACCESS_REFUSED(RetentionClass.SIGN_ON),
  PERSON_CHANGED(RetentionClass.ACTIVITY),
  PATIENT_READ(RetentionClass.ACTIVITY),
  PATIENT_SEARCH(RetentionClass.ACTIVITY),
  CONSULTATIONS_READ(RetentionClass.ACTIVITY),
  SYNC(RetentionClass.ACTIVITY),
  QUARANTINE_READ(RetentionClass.ACTIVITY),
  QUARANTINE_RETRY(RetentionClass.ACTIVITY),
  BILLING_ITEM_ADDED(RetentionClass.ACTIVITY),
  PRICES_CHANGED(RetentionClass.ACTIVITY),
  BILL_DRAFTED(RetentionClass.ACTIVITY),
  BILL_POSTED(RetentionClass.ACTIVITY),
  BILL_VOIDED(RetentionClass.ACTIVITY),
  BILL_CREDITED(RetentionClass.ACTIVITY),
  PAYMENT_TAKEN(RetentionClass.ACTIVITY),
  PAYMENT_ALLOCATED(RetentionClass.ACTIVITY),
  PAYMENT_REFUNDED(RetentionClass.ACTIVITY),
  WRITE_BACK(RetentionClass.ACTIVITY),
  WRITE_BACK_RETRY(RetentionClass.ACTIVITY),
  WRITE_BACK_AMENDED(RetentionClass.ACTIVITY),
  WRITE_BACK_WITHDRAWN(RetentionClass.ACTIVITY),
  PROCESSING_RESTRICTED(RetentionClass.ACTIVITY),
  RESTRICTION_LIFTED(RetentionClass.ACTIVITY),
  CORRECTION_NOTED(RetentionClass.ACTIVITY),
  ERASURE_ASKED(RetentionClass.ACTIVITY),
  ERASURE_APPROVED(RetentionClass.ACTIVITY),
  ERASURE_DECLINED(RetentionClass.ACTIVITY),
  PATIENT_ERASED(RetentionClass.ACTIVITY),
  ACCESS_ASKED(RetentionClass.ACTIVITY),
  ACCESS_GIVEN(RetentionClass.ACTIVITY),
  SETTINGS_CHANGED(RetentionClass.ACTIVITY),
  AUDIT_READ(RetentionClass.ACTIVITY),
  AUDIT_EXPORTED(RetentionClass.ACTIVITY),
  CARD_REQUESTED(RetentionClass.ACTIVITY),
  CARD_APPROVED(RetentionClass.ACTIVITY),
  CARD_DECLINED(RetentionClass.ACTIVITY),
  CARD_CODES_SENT(RetentionClass.ACTIVITY),
  CARD_ENROLLED(RetentionClass.ACTIVITY),
  CARD_USED(RetentionClass.SIGN_ON),
  CARD_RENEWED(RetentionClass.ACTIVITY),
  CARD_CHANGED(RetentionClass.ACTIVITY),
  CARD_DEVICE_ADDED(RetentionClass.ACTIVITY),
  CARD_DEVICE_REMOVED(RetentionClass.ACTIVITY),
  CARD_LOCKED(RetentionClass.SIGN_ON),
  CARD_UNLOCKED(RetentionClass.SIGN_ON),
  CARD_SUSPENDED(RetentionClass.ACTIVITY),
  CARD_RESTORED(RetentionClass.ACTIVITY),
  CARD_REVOKED(RetentionClass.ACTIVITY),
  CARD_EXPIRED(RetentionClass.ACTIVITY),
  CARD_SEARCH(RetentionClass.ACTIVITY),
  BACKUP(RetentionClass.ACTIVITY),
  RESTORE(RetentionClass.ACTIVITY),
  PRACTICE_EXPORTED(RetentionClass.ACTIVITY),
  PRACTICE_ENDED(RetentionClass.ACTIVITY),
  PRACTICE_KEPT(RetentionClass.ACTIVITY),
  PRACTICE_DESTROYED(RetentionClass.ACTIVITY),
  RETENTION_RUN(RetentionClass.ACTIVITY),
  HOLD_PLACED(RetentionClass.ACTIVITY),
  HOLD_RELEASED(RetentionClass.ACTIVITY),
  KEY_ROLL_OVER(RetentionClass.ACTIVITY),
  KEY_RETIRED(RetentionClass.ACTIVITY),
  KEYS_REWRAPPED(RetentionClass.ACTIVITY),
  PAYER_READ(RetentionClass.ACTIVITY),
  PAYER_CHANGED(RetentionClass.ACTIVITY),
  REPORT_READ(RetentionClass.ACTIVITY);

  private final RetentionClass retention;

  Act(RetentionClass retention) {
    this.retention = retention;
  }

  public RetentionClass retention() {
    return retention;
  }
}
