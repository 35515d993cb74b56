package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.bill.NewLine;
import java.util.UUID;

/**
 * A line of a bill as typed.
 *
 * @param token names this form, so that sent twice it makes one line
 */
record LineForm(UUID token, String code, String quantity, String discount) {

  static LineForm fresh() {
    return new LineForm(UUID.randomUUID(), "", "1", "");
  }

  NewLine typed() {
    return new NewLine(token, code, quantity, discount);
  }
}
