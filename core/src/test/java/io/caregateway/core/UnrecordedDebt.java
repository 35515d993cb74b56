package io.caregateway.core;

import io.caregateway.core.billing.debt.AgedDebtReading;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The ways of acts on debts, for UnrecordedActsTest. */
final class UnrecordedDebt extends BilledTest {

  private UnrecordedDebt() {}

  static List<ActFlow> flows() {
    UUID form = UUID.randomUUID();
    return List.of(
        new ActFlow(Act.PATIENT_SEARCH, "aged debt", () -> UnrecordedDebt::aged),
        ActFlow.on(
            Act.WRITE_OFF_ASKED,
            "for a bill",
            () -> posted(patient(), "REPORT"),
            bill -> writeOffs().ask(PRACTICE, bill, form, "Moved abroad", PRIYA)),
        ActFlow.on(
            Act.WRITE_OFF_APPROVED,
            "by somebody else",
            UnrecordedDebt::asked,
            asked -> writeOffs().approve(PRACTICE, asked, SAM)),
        ActFlow.on(
            Act.WRITE_OFF_DECLINED,
            "by somebody else",
            UnrecordedDebt::asked,
            asked -> writeOffs().decline(PRACTICE, asked, SAM)));
  }

  private static UUID asked() {
    UUID form = UUID.randomUUID();
    done(writeOffs().ask(PRACTICE, posted(patient(), "REPORT"), form, "Moved abroad", PRIYA));
    return form;
  }

  private static void aged() {
    books.bean(AgedDebtReading.class).of(PRACTICE, LocalDate.of(2026, 11, 2), PRIYA);
  }
}
