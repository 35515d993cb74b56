package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.money.Payment;
import io.caregateway.core.billing.paper.Paper.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt of money that came in, or a note of money that was given back. */
final class ReceiptPaper {

  private ReceiptPaper() {}

  /**
   * @param invoice the number of the invoice it was taken for; null for none
   */
  static Paper of(Opened opened, Payment payment, @Nullable Long invoice) {
    boolean refund = payment.refund();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(refund ? "Refund number" : "Receipt number", String.valueOf(payment.number())));
    facts.add(new Fact("Date", PaperWords.day(payment.day())));
    facts.add(new Fact(refund ? "Given back by" : "Paid by", payment.method().words()));
    if (!payment.content().reference().isEmpty()) {
      facts.add(new Fact("Reference", payment.content().reference()));
    }
    facts.add(new Fact("For", what(refund, invoice)));
    return new Paper(
        PaperKind.RECEIPT,
        (refund ? "Refund note " : "Receipt ") + payment.number(),
        opened.mark(false),
        opened.from(),
        opened.to(),
        facts,
        List.of(refund ? "We have given this money back to you." : "Thank you for your payment."),
        List.of(),
        List.of(new Fact(refund ? "Given back" : "Received", PaperWords.pounds(payment.amount()))),
        List.of("This is not a VAT invoice."),
        false);
  }

  private static String what(boolean refund, @Nullable Long invoice) {
    if (invoice != null) {
      return "Invoice " + invoice;
    }
    return refund ? "Money that we held for you" : "A deposit, to be set against your bills";
  }
}
