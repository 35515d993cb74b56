package io.caregateway.core.billing.bill;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was taken back of a bill.
 *
 * @param amount with VAT
 */
public record CreditNote(
    UUID id, UUID bill, long number, Money amount, LocalDate day, Content content) {

  /** What of it is sealed. */
  public record Content(String reason, String by, List<Part> parts) {
    public Content {
      parts = List.copyOf(parts);
    }

    Content erased() {
      return new Content("Erased", by, parts);
    }
  }

  /** What was taken back of one line. */
  public record Part(int line, Money net, Money vat) {

    public Money gross() {
      return new Money(net.pence() + vat.pence());
    }
  }
}
