package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.feed.Money;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What chance decides about somebody's day. */
final class Chance {

  private final Random random;

  Chance(Random random) {
    this.random = random;
  }

  /** From 0 to one less than this. */
  int below(int most) {
    return random.nextInt(most);
  }

  boolean onceIn(int times) {
    return below(times) == 0;
  }

  <T> T of(List<T> some) {
    return some.get(below(some.size()));
  }

  TypedPayment typed(long most) {
    String method = of(List.of(Method.values())).word();
    return new TypedPayment(UUID.randomUUID(), pounds(1 + random.nextLong(most)), method, "");
  }

  /** Now and then, what was sent is sent again. */
  void twice(Supplier<Outcome> again) {
    if (onceIn(4)) {
      assertThat(again.get()).matches(one -> one instanceof Done done && done.again());
    }
  }

  static void ok(Outcome outcome, boolean expected) {
    assertThat(outcome instanceof Done).as("%s", outcome).isEqualTo(expected);
  }

  static String pounds(long pence) {
    return pence == 0 ? "" : new Money(pence).pounds().toPlainString();
  }
}
