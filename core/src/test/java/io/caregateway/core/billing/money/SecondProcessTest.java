package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is sent to two processes on one database counts once. */
class SecondProcessTest extends BilledTest {

  private static final int EACH = 3;

  @Test
  void aPaymentADepositAndARefundThatBothAreSentCountOnce() throws Exception {
    try (RunningCore other = RunningCore.withoutMessages(DB.run(), home, books.bean(Clock.class))) {
      PatientId patient = patient();
      UUID bill = posted(patient, "MEDICAL");
      TypedPayment paid = typed("40.00");
      TypedPayment deposited = typed("25.00");
      TypedPayment refunded = typed("5.00");

      assertOnce(other, payments -> payments.take(PRACTICE, bill, paid, PRIYA));
      assertOnce(other, payments -> payments.deposit(PRACTICE, patient.value(), deposited, PRIYA));
      assertOnce(other, payments -> payments.refund(PRACTICE, patient.value(), refunded, PRIYA));

      assertThat(money(patient).owed()).isEqualTo(new Money(0));
      assertThat(money(patient).inHand()).isEqualTo(new Money(2000));
      assertBalanced();
    }
  }

  private static void assertOnce(RunningCore other, Function<Payments, Outcome> send)
      throws Exception {
    List<Callable<Outcome>> clicks = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      clicks.add(() -> send.apply(payments()));
      clicks.add(() -> send.apply(other.bean(Payments.class)));
    }
    ExecutorService people = Executors.newFixedThreadPool(clicks.size());
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> click : people.invokeAll(clicks)) {
      outcomes.add(click.get());
    }
    people.shutdown();
    assertThat(outcomes).allMatch(Done.class::isInstance);
    assertThat(outcomes).filteredOn(one -> !((Done) one).again()).hasSize(1);
  }
}
