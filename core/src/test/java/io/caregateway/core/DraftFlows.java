package io.caregateway.core;

import static io.caregateway.core.BilledTest.PRACTICE;
import static io.caregateway.core.BilledTest.PRIYA;

import io.caregateway.core.billing.bill.Portion;
import io.caregateway.core.billing.bill.Splitting;
import io.caregateway.core.billing.consultation.Consultations;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;

/** What is done on the way to a bill, each ready to be tried where it cannot be recorded. */
final class DraftFlows {

  private DraftFlows() {}

  static List<ActFlow> all() {
    return List.of(
        new ActFlow(Act.CONSULTATIONS_READ, "asked for", DraftFlows::consultations),
        new ActFlow(Act.BILLING_LISTS_CHANGED, "a branch", DraftFlows::branch),
        ActFlow.on(
            Act.ESTIMATE_GIVEN,
            "a draft",
            () -> BilledTest.draft(BilledTest.patient(), "REPORT"),
            bill -> BilledTest.bills().estimate(PRACTICE, bill, "1/12/2026", PRIYA)),
        new ActFlow(Act.BILL_POSTED, "among payers", DraftFlows::split));
  }

  private static Executable consultations() {
    PatientId patient = BilledTest.patient();
    UUID request = UUID.randomUUID();
    return () -> bean(Consultations.class).ask(PRACTICE, patient, request, 3, PRIYA);
  }

  private static Executable branch() {
    UUID form = UUID.randomUUID();
    return () -> bean(Desk.class).addBranch(PRACTICE, form, "UNREC", "Unrecorded", PRIYA);
  }

  private static Executable split() {
    UUID bill = BilledTest.draft(BilledTest.patient(), "REPORT");
    UUID insurer = BilledTest.payer("third-party", "Unrecorded Insurance");
    List<Portion> portions = List.of(new Portion(insurer, "100%", Set.of()));
    return () -> bean(Splitting.class).post(PRACTICE, bill, portions, true, PRIYA);
  }

  private static <T> T bean(Class<T> type) {
    return BooksTest.books.bean(type);
  }
}
