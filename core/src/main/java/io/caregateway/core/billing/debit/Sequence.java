package io.caregateway.core.billing.debit;

import java.util.Arrays;
import java.util.Optional;

/** Which of a mandate's collections it is. */
public enum Sequence {
  FIRST("First", "FRST", "01"),
  RECURRENT("Recurrent", "RCUR", "17"),
  FINAL("Final", "FNAL", "19");

  private final String words;
  private final String iso;
  private final String bacs;

  Sequence(String words, String iso, String bacs) {
    this.words = words;
    this.iso = iso;
    this.bacs = bacs;
  }

  public String words() {
    return words;
  }

  /** ISO 20022, SequenceType1Code. */
  String iso() {
    return iso;
  }

  static Optional<Sequence> of(String iso) {
    return Arrays.stream(values()).filter(one -> one.iso.equals(iso)).findFirst();
  }

  /** Bacs transaction code of a debit. */
  String bacs() {
    return bacs;
  }
}
