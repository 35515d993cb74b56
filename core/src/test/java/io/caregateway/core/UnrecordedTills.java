package io.caregateway.core;

import io.caregateway.core.billing.banking.Bankings;
import io.caregateway.core.billing.banking.TypedBanking;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The ways of acts on tills, for UnrecordedActsTest. */
final class UnrecordedTills extends BilledTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private UnrecordedTills() {}

  static List<ActFlow> flows() {
    return List.of(
        ActFlow.on(
            Act.BANKING_CLOSED,
            "a till",
            UnrecordedTills::taken,
            typed -> bankings().close(PRACTICE, typed, PRIYA)),
        ActFlow.on(
            Act.BANKING_REVERSED,
            "a banking",
            UnrecordedTills::closed,
            banking -> bankings().reverse(PRACTICE, banking, "Counted again", PRIYA)));
  }

  private static TypedBanking taken() {
    TypedPayment paid = new TypedPayment(UUID.randomUUID(), "5.00", "cash", "");
    done(payments().deposit(PRACTICE, patient().value(), paid, PRIYA));
    return new TypedBanking(UUID.randomUUID(), "cash", TODAY, "5.00", "Counted at once");
  }

  private static UUID closed() {
    TypedBanking typed = taken();
    done(bankings().close(PRACTICE, typed, PRIYA));
    return typed.token();
  }

  private static Bankings bankings() {
    return books.bean(Bankings.class);
  }
}
