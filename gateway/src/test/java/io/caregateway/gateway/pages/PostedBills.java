package io.caregateway.gateway.pages;

import static io.caregateway.gateway.pages.PageSite.DENSHAM;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.util.UUID;

/** Bills that somebody else than who looks at the pages has posted. */
record PostedBills(PageSite site) {

  static final Doer SOMEBODY =
      new Doer(
          new Actor(Actor.Kind.PERSON, "555000100099", "Ines Ward", "finance", "A81001", "test"),
          Origin.internal("test"));

  private static final String PRICES =
      """
      Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Care record
      patient,OWED,Report that is owed,REP,35.00,exempt,Protects health,2026-01-01,none
      """;

  /** A bill of 35 pounds, posted now. */
  UUID post(PatientId patient) {
    UUID bill = draft(patient);
    bean(Bills.class).post(DENSHAM, bill, false, SOMEBODY);
    return bill;
  }

  /** The same, not posted yet. */
  UUID draft(PatientId patient) {
    bean(PriceList.class).take(DENSHAM, PRICES, SOMEBODY.actor(), SOMEBODY.origin());
    UUID bill = UUID.randomUUID();
    Bills bills = bean(Bills.class);
    bills.begin(DENSHAM, NewBill.of(patient, bill, "2026-01-05"), SOMEBODY);
    bills.add(DENSHAM, bill, new NewLine(UUID.randomUUID(), "OWED", "1", ""), SOMEBODY);
    return bill;
  }

  private <T> T bean(Class<T> type) {
    return site.site().gateway().bean(type);
  }
}
