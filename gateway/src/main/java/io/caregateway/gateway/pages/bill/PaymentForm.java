package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.desk.Branch;
import io.caregateway.core.billing.money.Method;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.feed.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money as typed.
 *
 * @param token names this form, so that sent twice it counts once
 */
record PaymentForm(UUID token, String amount, String method, String reference) {

  static PaymentForm fresh(Money amount) {
    String pounds = amount.pence() == 0 ? "" : amount.pounds().toPlainString();
    return new PaymentForm(UUID.randomUUID(), pounds, Method.CARD.word(), "");
  }

  /**
   * @param here where the computer stands, through whose till it goes; null where nobody said
   */
  TypedPayment typed(@Nullable Branch here) {
    return new TypedPayment(token, amount, method, reference, here == null ? null : here.id());
  }

  static Map<String, String> methods() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Method method : Method.values()) {
      words.put(method.word(), method.words());
    }
    return words;
  }
}
