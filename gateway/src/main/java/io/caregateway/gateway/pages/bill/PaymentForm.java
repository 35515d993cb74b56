package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.money.Method;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.feed.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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

  TypedPayment typed() {
    return new TypedPayment(token, amount, method, reference);
  }

  static Map<String, String> methods() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Method method : Method.values()) {
      words.put(method.word(), method.words());
    }
    return words;
  }
}
