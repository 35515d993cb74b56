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
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes one bill of a file, in the practice's transaction under way. */
final class BulkWork {

  private final Bills bills;

  BulkWork(Bills bills) {
    this.bills = bills;
  }

  /**
   * Makes it, under its own id. Where there are errors, the transaction must come to nothing.
   *
   * @param one whose payer is known
   * @param errors to which what is wrong is added
   * @return what it comes to with VAT, in pence
   */
  long make(OdsCode practice, BulkBill one, boolean post, Doer doer, List<Mistake> errors) {
    BulkRow first = one.first();
    UUID bill = one.id();
    UUID payer = Objects.requireNonNull(one.payer());
    bills.holdToPost(practice, payer);
    NewBill begun =
        new NewBill(
            bill,
            payer,
            one.about() == null ? null : new PatientId(one.about()),
            first.at(BulkColumn.DATE));
    if (!noted(bills.begin(practice, begun, doer), first, errors)) {
      return 0;
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
            first.at(BulkColumn.PRACTITIONER),
            first.at(BulkColumn.BRANCH),
            first.at(BulkColumn.PURCHASE_ORDER),
            first.at(BulkColumn.NOTES),
            "");
    noted(bills.describe(practice, bill, details, doer), first, errors);
    if (post && errors.isEmpty()) {
      noted(bills.post(practice, bill, true, doer), first, errors);
    }
    return bills.total(practice, bill).pence();
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
