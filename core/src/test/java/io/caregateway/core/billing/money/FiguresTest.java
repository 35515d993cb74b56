package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.ledger.Figures;
import io.caregateway.core.billing.ledger.Figures.Sums;
import io.caregateway.core.billing.ledger.FiguresReading;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FiguresTest extends BilledTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @Test
  void sumsAreThoseOfTheDaysAndAgreeWithEachOther() {
    PatientId patient = patient();
    UUID bill = posted(patient, "MEDICAL", "REPORT");
    done(payments().take(PRACTICE, bill, typed("60.00"), PRIYA));
    NewCredit part = new NewCredit(UUID.randomUUID(), false, Map.of(1, "13.33"), "Shorter");
    done(bills().credit(PRACTICE, bill, part, PRIYA));
    TypedPayment back = new TypedPayment(UUID.randomUUID(), "5.00", "cash", "");
    done(payments().refund(PRACTICE, patient.value(), back, PRIYA));
    UUID mistaken = posted(patient, "REPORT");
    done(bills().voidWhole(PRACTICE, mistaken, PRIYA));

    Figures figures = of(PRACTICE, TODAY);

    assertThat(figures.tills())
        .containsExactly(
            sums("Cash", 0, 500),
            sums("Card", 6000, 0),
            sums("Bank transfers", 0, 0),
            sums("Cheques", 0, 0));
    assertThat(figures.income()).containsExactly(sums("MED", 3333, 1333), sums("REP", 2000, 1000));
    assertThat(figures.vat()).isEqualTo(sums("", 667, 267));
    assertThat(figures.owed()).isEqualTo(new Money(0));
    assertThat(figures.inHand()).isEqualTo(new Money(6000 - 5000 + 1600 - 500));
    assertThat(figures.banking().net().pence() + figures.owed().pence())
        .as("what came in or is owed was earned, or is tax, or is in hand")
        .isEqualTo(
            figures.earned().net().pence()
                + figures.vat().net().pence()
                + figures.inHand().pence());
    nothingOfOtherDaysAndPractices();
  }

  private static void nothingOfOtherDaysAndPractices() {
    assertThat(of(PRACTICE, TODAY.minusDays(1)).banking()).isEqualTo(sums("All", 0, 0));
    assertThat(of(OTHER_PRACTICE, TODAY).income()).isEmpty();
  }

  private static Figures of(OdsCode practice, LocalDate day) {
    return books.bean(FiguresReading.class).of(practice, day, day);
  }

  private static Sums sums(String name, long plus, long minus) {
    return new Sums(name, new Money(plus), new Money(minus));
  }
}
