package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.debit.Collection.Part;
import io.caregateway.feed.Money;
import java.util.List;

/**
 * What a run would collect under one mandate.
 *
 * @param name of whoever pays
 */
public record Planned(Mandate mandate, String name, List<Part> parts) {

  public Planned {
    parts = List.copyOf(parts);
  }

  public Money amount() {
    return new Money(parts.stream().mapToLong(part -> part.amount().pence()).sum());
  }
}
