package io.caregateway.core.billing.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Makes the bills of a file, in the practice's transaction under way. */
final class BulkWork {

  private static final int MOST_ERRORS = 100;

  private final Bills bills;

  BulkWork(Bills bills) {
    this.bills = bills;
  }

  /**
   * Makes them all. Where there are errors, the transaction must come to nothing.
   *
   * @param file names the file: made twice, the bills are the same
   * @param done takes how many are made
   */
  BulkResult make(
      OdsCode practice,
      UUID file,
      List<BulkBill> wanted,
      boolean post,
      Doer doer,
      IntConsumer done) {
    List<Mistake> errors = new ArrayList<>();
    long total = 0;
    int lines = 0;
    for (int i = 0; i < wanted.size() && errors.size() < MOST_ERRORS; i++) {
      BulkBill one = wanted.get(i);
      UUID bill = UUID.nameUUIDFromBytes(("bulk " + file + ' ' + i).getBytes(UTF_8));
      make(practice, bill, one, post, doer, errors);
      if (errors.isEmpty()) {
        total += bills.total(practice, bill).pence();
      }
      lines += one.rows().size();
      done.accept(i + 1);
    }
    return errors.isEmpty()
        ? new BulkResult(wanted.size(), lines, new Money(total), errors)
        : BulkResult.wrong(errors);
  }

  private void make(
      OdsCode practice, UUID bill, BulkBill one, boolean post, Doer doer, List<Mistake> errors) {
    NewBill begun = new NewBill(bill, one.payer(), one.about(), one.at(BulkColumn.DATE));
    BulkRow first = one.rows().get(0);
    if (!noted(bills.begin(practice, begun, doer), first, errors)) {
      return;
    }
    for (BulkRow row : one.rows()) {
      UUID token = UUID.nameUUIDFromBytes((bill + " " + row.number()).getBytes(UTF_8));
      String quantity = row.at(BulkColumn.QUANTITY);
      NewLine line =
          new NewLine(
              token,
              row.at(BulkColumn.ITEM),
              quantity.isEmpty() ? "1" : quantity,
              row.at(BulkColumn.DISCOUNT));
      noted(bills.add(practice, bill, line, doer), row, errors);
    }
    Details details =
        new Details(
            one.at(BulkColumn.PRACTITIONER),
            one.at(BulkColumn.BRANCH),
            one.at(BulkColumn.PURCHASE_ORDER),
            one.at(BulkColumn.NOTES),
            "");
    noted(bills.describe(practice, bill, details, doer), first, errors);
    if (post && errors.isEmpty()) {
      noted(bills.post(practice, bill, true, doer), first, errors);
    }
  }

  /** Notes what is wrong; true where it is done. */
  private static boolean noted(Outcome outcome, BulkRow row, List<Mistake> errors) {
    if (outcome instanceof Invalid invalid) {
      invalid
          .problems()
          .forEach(
              problem ->
                  errors.add(
                      new Mistake(
                          row.number(),
                          BulkColumn.headingOf(problem.field()),
                          problem.sentence())));
    } else if (outcome instanceof NotAllowed not) {
      errors.add(new Mistake(row.number(), "", not.sentence()));
    } else if (!(outcome instanceof Done)) {
      errors.add(
          new Mistake(
              row.number(),
              BulkColumn.PATIENT.heading(),
              "The practice has no such patient or payer."));
    }
    return outcome instanceof Done;
  }
}
