package io.caregateway.core.billing.ledger;

/** The books of a practice. */
public enum Book {
  /** What payers owe on bills. */
  RECEIVABLE("Owed"),
  /** What the practice holds of payers' money that is not set against a bill. */
  CREDIT("In hand"),
  /** What was earned, by income code. */
  INCOME("Income"),
  /** The tax that is owed to HM Revenue and Customs. */
  VAT("VAT"),
  CASH("Cash"),
  CARD("Card"),
  BANK("Bank transfers"),
  CHEQUES("Cheques"),
  /** What payers owed and the practice gave up. */
  WRITTEN_OFF("Written off"),
  /** What was counted in tills beside what the books said. */
  TILL_DIFFERENCE("Till differences");

  private final String words;

  Book(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
