package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What several people do to one account at the same time. */
class SameAccountTest extends BilledTest {

  private static final int PEOPLE = 6;

  @Test
  void aPaymentThatIsSentManyTimesAtOnceCountsOnce() throws Exception {
    PatientId patient = patient();
    UUID bill = posted(patient, "MEDICAL");
    TypedPayment typed = typed("40.00");

    List<Outcome> outcomes = atOnce(() -> payments().take(PRACTICE, bill, typed, PRIYA));

    assertThat(outcomes).allMatch(Done.class::isInstance);
    assertThat(outcomes).filteredOn(one -> !((Done) one).again()).hasSize(1);
    assertThat(money(patient).inHand()).isEqualTo(new Money(0));
    assertThat(money(patient).owed()).isEqualTo(new Money(0));
  }

  @Test
  void moneyInHandIsGivenBackOnceWhoeverAsksAtTheSameTime() throws Exception {
    PatientId patient = patient();
    done(payments().deposit(PRACTICE, patient.value(), typed("10.00"), PRIYA));

    List<Outcome> outcomes =
        atOnce(() -> payments().refund(PRACTICE, patient.value(), typed("10.00"), PRIYA));

    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(money(patient).inHand()).isEqualTo(new Money(0));
  }

  @Test
  void aBillThatIsPostedManyTimesAtOnceHasOneNumber() throws Exception {
    UUID bill = draft(patient(), "REPORT");

    List<Outcome> outcomes = atOnce(() -> bills().post(PRACTICE, bill, true, PRIYA));

    assertThat(outcomes).filteredOn(one -> !((Done) one).again()).hasSize(1);
    assertThat(view(bill).owed()).isEqualTo(new Money(1000));
    assertThat(view(bill).entries()).hasSize(1);
  }

  private static List<Outcome> atOnce(Callable<Outcome> click) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> done : people.invokeAll(Collections.nCopies(PEOPLE, click))) {
      outcomes.add(done.get());
    }
    people.shutdown();
    return outcomes;
  }
}
