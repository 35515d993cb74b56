package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.feed.Money;
import java.util.List;

/**
 * What a file would do, or did.
 *
 * @param lines how many items
 * @param total of all bills, with VAT
 * @param errors why nothing of it can be taken
 */
public record BulkResult(int bills, int lines, Money total, List<Mistake> errors) {

  public BulkResult {
    errors = List.copyOf(errors);
  }

  static BulkResult wrong(List<Mistake> errors) {
    return new BulkResult(0, 0, new Money(0), errors);
  }

  /** Whether all of it holds. */
  public boolean holds() {
    return errors.isEmpty();
  }
}
