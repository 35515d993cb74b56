package io.caregateway.core.billing.bill;

import java.util.Map;
import java.util.UUID;

/**
 * A credit note as somebody typed it.
 *
 * @param token names the form: sent twice, it makes one note
 * @param whole whether all that is left of the bill is taken back
 * @param amounts by line, in pounds without VAT, where it is not the whole; empty for nothing
 */
public record NewCredit(UUID token, boolean whole, Map<Integer, String> amounts, String reason) {

  public NewCredit {
    amounts = Map.copyOf(amounts);
  }
}
