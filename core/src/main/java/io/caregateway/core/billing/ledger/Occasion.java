package io.caregateway.core.billing.ledger;

/** Why amounts were moved. */
public enum Occasion {
  BILL,
  VOID,
  CREDIT_NOTE,
  PAYMENT,
  ALLOCATION,
  REFUND,
  WRITE_OFF,
  /** Money came in for what was written off. */
  RECOVERY,
  BANKING,
  BANKING_REVERSED,
  /** A direct debit was taken back after it had been collected. */
  DEBIT_RETURNED
}
