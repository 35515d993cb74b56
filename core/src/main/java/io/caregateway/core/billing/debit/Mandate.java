package io.caregateway.core.billing.debit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A payer's instruction to their bank.
 *
 * @param reference of the instruction, as the bank knows it
 * @param payer whose account it pays
 * @param signed the day
 * @param collections how many were sent for it and did not fail
 */
public record Mandate(
    UUID id,
    String reference,
    UUID payer,
    State state,
    LocalDate signed,
    int collections,
    long version,
    Content content) {

  /** How far it has come. */
  public enum State {
    ACTIVE("Active"),
    /** One last collection is to be made. */
    ENDING("Last collection to come"),
    ENDED("Ended"),
    CANCELLED("Cancelled");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * What of it is sealed.
   *
   * @param by who entered it, as shown
   */
  public record Content(BankAccount account, String by) {

    Content erased() {
      return new Content(new BankAccount("Erased", "000000", "00000000"), by);
    }
  }

  /** Whether money can be collected under it. */
  public boolean collects() {
    return state == State.ACTIVE || state == State.ENDING;
  }

  /** Which kind of collection the next is. */
  public Sequence next() {
    if (state == State.ENDING) {
      return Sequence.FINAL;
    }
    return collections == 0 ? Sequence.FIRST : Sequence.RECURRENT;
  }
}
