package io.caregateway.core.billing.ledger;

/** The books of a practice. */
public enum Book {
  /** What payers owe on bills. */
  RECEIVABLE,
  /** What the practice holds of payers' money that is not set against a bill. */
  CREDIT,
  /** What was earned, by income code. */
  INCOME,
  /** The tax that is owed to HM Revenue and Customs. */
  VAT,
  CASH,
  CARD,
  BANK,
  CHEQUES
}
