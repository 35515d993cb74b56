package io.caregateway.core.billing.prices;

import io.caregateway.core.billing.csv.Mistake;
import java.util.List;

/**
 * What a file of prices holds, or would do.
 *
 * @param added items that are new to the list
 * @param changed items that are on it otherwise
 * @param same how many are on it just so
 * @param errors why nothing of it can be taken
 */
public record PriceFile(List<Price> added, List<Price> changed, int same, List<Mistake> errors) {

  public PriceFile {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    errors = List.copyOf(errors);
  }

  static PriceFile wrong(List<Mistake> errors) {
    return new PriceFile(List.of(), List.of(), 0, errors);
  }

  /** Whether all of it holds. */
  public boolean holds() {
    return errors.isEmpty();
  }

  /** Whether taking it in would do anything. */
  public boolean changesSomething() {
    return !added.isEmpty() || !changed.isEmpty();
  }
}
