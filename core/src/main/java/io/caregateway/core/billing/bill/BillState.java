package io.caregateway.core.billing.bill;

/** How far a bill has come. */
public enum BillState {
  DRAFT("Draft"),
  /** A draft that was given up. */
  DISCARDED("Discarded"),
  POSTED("Posted"),
  /** Posted by mistake, and taken back whole before anything was paid. */
  VOID("Void"),
  /** Told to the payer as what it would cost; it stays, and a draft can be made of it. */
  ESTIMATE("Estimate");

  private final String words;

  BillState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
