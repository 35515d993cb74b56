package io.caregateway.core.billing.report;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;

/** One field of a report. */
public sealed interface Cell {

  Cell EMPTY = new Text("");

  /** What is read in words. */
  sealed interface Worded extends Cell {
    String words();
  }

  record Text(String words) implements Worded {}

  record Pounds(Money amount) implements Cell {}

  record Day(LocalDate day) implements Cell {}

  record Count(long number) implements Cell {}

  /** A bill, by its title. */
  record BillOf(String words, UUID id) implements Worded {}

  /** An account, by its name. */
  record AccountOf(String words, UUID id, boolean patient) implements Worded {}

  static Cell text(String words) {
    return new Text(words);
  }

  /**
   * @param pence may be negative
   */
  static Cell pounds(long pence) {
    return new Pounds(new Money(pence));
  }
}
