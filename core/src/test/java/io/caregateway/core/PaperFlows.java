package io.caregateway.core;

import static io.caregateway.core.BilledTest.PRIYA;
import static io.caregateway.core.BilledTest.posted;
import static io.caregateway.core.BooksTest.PRACTICE;

import io.caregateway.core.billing.paper.PaperKind;
import io.caregateway.core.billing.paper.PaperSending;
import io.caregateway.core.billing.paper.TypedMail;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How paper goes out, for the test that nothing happens unrecorded. */
final class PaperFlows {

  private PaperFlows() {}

  static List<ActFlow> all() {
    TypedMail mail = new TypedMail(UUID.randomUUID(), "ada@example.org", true);
    return List.of(
        ActFlow.on(
            Act.LETTERHEAD_CHANGED,
            "a phone number",
            () -> PaperedTest.letterhead(Map.of("phone", UUID.randomUUID().toString())),
            typed -> PaperedTest.letterheads().change(PRACTICE, typed, PRIYA)),
        ActFlow.on(
            Act.PAPER_PRINTED,
            "an invoice",
            PaperFlows::bill,
            bill -> PaperedTest.papers().print(PRACTICE, PaperKind.INVOICE, bill, PRIYA)),
        ActFlow.on(
            Act.PAPER_SENT,
            "an invoice",
            PaperFlows::bill,
            bill ->
                BooksTest.books
                    .bean(PaperSending.class)
                    .send(PRACTICE, PaperKind.INVOICE, bill, mail, PRIYA)),
        ActFlow.on(
            Act.PATIENT_READ,
            "a paper",
            () -> {
              UUID bill = bill();
              PaperedTest.printed(PaperKind.INVOICE, bill);
              return PaperedTest.papers().of(PRACTICE, List.of(bill)).get(0).id();
            },
            id -> PaperedTest.papers().open(PRACTICE, id, PRIYA)));
  }

  private static UUID bill() {
    PaperedTest.setUpTheLetterhead();
    return posted(BilledTest.patient(), "REPORT");
  }
}
