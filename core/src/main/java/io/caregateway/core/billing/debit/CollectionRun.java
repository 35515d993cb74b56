package io.caregateway.core.billing.debit;

import io.caregateway.feed.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Collections that are sent to the bank together.
 *
 * @param day on which money is collected
 * @param count of collections
 */
public record CollectionRun(
    UUID id, long number, LocalDate day, Instant at, int count, Money amount) {

  public String title() {
    return "Collection " + number;
  }
}
