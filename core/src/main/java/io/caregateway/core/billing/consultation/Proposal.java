package io.caregateway.core.billing.consultation;

import io.caregateway.core.billing.prices.Price;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consultation, and what of it can be billed.
 *
 * @param consultation the Encounter's id at the clinical system
 * @param date null where the clinical system tells none; then nothing can be billed
 * @param items of the price list
 * @param others what was recorded and is not offered
 */
public record Proposal(
    String consultation,
    @Nullable LocalDate date,
    @Nullable String practitioner,
    @Nullable String location,
    List<Item> items,
    List<Other> others) {

  public Proposal {
    items = List.copyOf(items);
    others = List.copyOf(others);
  }

  /**
   * An item that can be billed.
   *
   * @param recorded what the clinical system says was done
   * @param ticked whether it is meant without doubt: no other item has the same code
   */
  public record Item(Price price, String recorded, boolean ticked) {}

  /**
   * What is not offered.
   *
   * @param why as a sentence
   */
  public record Other(String recorded, String why) {}
}
