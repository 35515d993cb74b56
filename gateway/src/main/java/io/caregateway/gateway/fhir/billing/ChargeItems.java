package io.caregateway.gateway.fhir.billing;

import io.caregateway.core.billing.bill.BillSearch;
import io.caregateway.core.billing.bill.FoundLine;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItem;

/**
 * Reads and searches of charge items: the lines of posted bills that are about a patient. What
 * cannot be recorded gives nothing.
 */
final class ChargeItems {

  private static final String TYPE = "ChargeItem";

  private final PracticeTransactions transactions;
  private final BillSearch search;
  private final BillingSearchReader reader;
  private final BillingAnswers answers;
  private final CurrentUser user;

  ChargeItems(
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
   * @throws Refused CHARGE_ITEM_UNKNOWN
   */
  ChargeItem read(String id) {
    OdsCode practice = user.practice();
    LineId wanted = LineId.read(id).orElseThrow(() -> new Refused(Refusal.CHARGE_ITEM_UNKNOWN));
    return transactions.in(
        practice,
        () -> {
          FoundLine found =
              search
                  .lines(
                      practice, BillingSearchReader.all().id(wanted.bill()), wanted.line(), null, 1)
                  .stream()
                  .findFirst()
                  .orElseThrow(() -> new Refused(Refusal.CHARGE_ITEM_UNKNOWN));
          answers.recordRead(TYPE + " " + id, found.bill().bill().patient());
          return BillingWriter.chargeItem(practice, found);
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
                  .orElseGet(
                      () -> reader.read(practice, TYPE, BillingParameter.ENTERED, parameters));
          long total = search.countLines(practice, page.query(), page.line());
          FoundLine.Place after =
              page.after() == null ? null : new FoundLine.Place(page.after(), page.afterLine());
          List<FoundLine> found =
              page.countOnly()
                  ? List.of()
                  : search.lines(practice, page.query(), page.line(), after, page.size() + 1);
          List<FoundLine> shown = found.stream().limit(page.size()).toList();
          BillingPage next = null;
          if (found.size() > shown.size()) {
            FoundLine.Place last = shown.get(shown.size() - 1).place();
            next = page.after(last.bill(), last.line());
          }
          return answers.page(
              practice,
              new BillingAnswers.Shown(TYPE, base, total, page, next),
              shown.stream().map(each -> BillingWriter.chargeItem(practice, each)).toList());
        });
  }
}
