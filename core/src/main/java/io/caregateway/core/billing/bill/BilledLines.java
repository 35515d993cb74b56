package io.caregateway.core.billing.bill;

import io.caregateway.feed.OdsCode;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps of posted lines what reports ask. Every call belongs in a transaction of the practice. */
final class BilledLines {

  private final JdbcClient jdbc;
  private final BilledNames names;

  BilledLines(JdbcClient jdbc, BilledNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /**
   * @param day on which it was posted
   * @param told whether the clinical record is told, as the items' choices say
   */
  void add(OdsCode practice, Bill bill, LocalDate day, boolean told) {
    Details details = bill.content().details();
    String practitioner =
        names.keep(practice, BilledNames.Kind.PRACTITIONER, details.practitioner());
    String branch = names.keep(practice, BilledNames.Kind.BRANCH, details.branch());
    for (Line line : bill.lines()) {
      boolean ofBill = told && line.careRecord().tellsOfBill();
      boolean ofPayment = told && line.careRecord().tellsOfPayment();
      jdbc.sql(
              """
              insert into core.billed_line (practice, bill, line, payer_kind, code, price_version,
                income_code, rate, share, practitioner, branch, service_day, day, billed_key,
                paid_key)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .param(practice.value())
          .param(bill.id())
          .param(line.number())
          .param(bill.payerKind().name())
          .param(line.code())
          .param(line.priceVersion())
          .param(line.incomeCode())
          .param(line.rate().name())
          .param(line.share())
          .param(practitioner)
          .param(branch)
          .param(bill.day())
          .param(day)
          .param(ofBill ? RecordWords.billedKey(practice, bill, line) : null)
          .param(ofPayment ? RecordWords.paidKey(practice, bill, line) : null)
          .update();
    }
  }
}
