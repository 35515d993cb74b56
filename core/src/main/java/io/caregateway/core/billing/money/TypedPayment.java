package io.caregateway.core.billing.money;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.feed.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money as somebody typed it.
 *
 * @param token names the form: sent twice, it counts once
 * @param amount in pounds
 * @param method {@code cash}, {@code card}, {@code bacs} or {@code cheque}
 * @param reference as on the terminal's slip or the cheque, never a card's number
 * @param branch whose till it goes through; null where that is not known
 */
public record TypedPayment(
    UUID token, String amount, String method, String reference, @Nullable UUID branch) {

  private static final int REFERENCE = 80;

  /** Of which nobody knows through whose till it goes. */
  public TypedPayment(UUID token, String amount, String method, String reference) {
    this(token, amount, method, reference, null);
  }

  /** What was typed, read. */
  record Read(
      Money amount,
      Method method,
      String reference,
      @Nullable UUID branch,
      List<Problem> problems) {}

  Read read() {
    List<Problem> problems = new ArrayList<>();
    Money money = TypedValues.price(amount);
    if (money == null || money.pence() == 0) {
      problems.add(new Problem("amount", "Enter the amount in pounds and pence, as 25.00."));
    }
    Optional<Method> how =
        Arrays.stream(Method.values()).filter(one -> one.word().equals(method)).findFirst();
    if (how.isEmpty()) {
      problems.add(new Problem("method", "Say how it is paid."));
    }
    String text = TypedText.read("reference", reference, REFERENCE, problems);
    return new Read(
        money == null ? new Money(0) : money,
        how.orElse(Method.CASH),
        text,
        branch,
        List.copyOf(problems));
  }
}
