package io.caregateway.gateway.fhir.billing;

import io.caregateway.core.billing.bill.BillSearch;
import io.caregateway.core.billing.bill.FoundBill;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Invoice;

/** Reads and searches of invoices. What cannot be recorded gives nothing. */
final class Invoices {

  private static final String TYPE = "Invoice";

  private final PracticeTransactions transactions;
  private final BillSearch search;
  private final BillingSearchReader reader;
  private final BillingAnswers answers;
  private final CurrentUser user;

  Invoices(
      PracticeTransactions transactions,
      BillSearch search,
      BillingSearchReader reader,
      BillingAnswers answers,
      CurrentUser user) {
    this.transactions = transactions;
    this.search = search;
    this.reader = reader;
    this.answers = answers;
    this.user = user;
  }

  /**
   * @throws Refused INVOICE_UNKNOWN
   */
  Invoice read(UUID id) {
    OdsCode practice = user.practice();
    return transactions.in(
        practice,
        () -> {
          FoundBill found =
              search.page(practice, BillingSearchReader.all().id(id), null, 1).stream()
                  .findFirst()
                  .orElseThrow(() -> new Refused(Refusal.INVOICE_UNKNOWN));
          answers.recordRead(TYPE + " " + id, found.bill().patient());
          return BillingWriter.invoice(practice, found);
        });
  }

  /**
   * @throws Refused when a parameter is unknown, malformed or given twice, or a page's link is not
   *     valid
   */
  Bundle search(Parameters parameters, String base) {
    OdsCode practice = user.practice();
    return transactions.in(
        practice,
        () -> {
          BillingPage page =
              answers
                  .named(practice, TYPE, parameters)
                  .orElseGet(() -> reader.read(practice, TYPE, BillingParameter.DATE, parameters));
          long total = search.count(practice, page.query());
          List<FoundBill> found =
              page.countOnly()
                  ? List.of()
                  : search.page(practice, page.query(), page.after(), page.size() + 1);
          List<FoundBill> shown = found.stream().limit(page.size()).toList();
          BillingPage next =
              found.size() > shown.size()
                  ? page.after(shown.get(shown.size() - 1).position(), 0)
                  : null;
          return answers.page(
              practice,
              new BillingAnswers.Shown(TYPE, base, total, page, next),
              shown.stream().map(each -> BillingWriter.invoice(practice, each)).toList());
        });
  }
}
