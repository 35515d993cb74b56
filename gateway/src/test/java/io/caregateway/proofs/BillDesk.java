package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where bills are made as staff make them: drafted, posted, and every other one paid. */
final class BillDesk {

  private static final String PRICES =
      """
      Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Care record
      patient,INS,Insurance Report,REP,10.00,exempt,Protects health,2020-01-01,both
      """;

  private final Site site;
  private final OdsCode practice;
  private final Doer doer;

  BillDesk(Site site, OdsCode practice, Doer doer) {
    this.site = site;
    this.practice = practice;
    this.doer = doer;
    site.get(PriceList.class).take(practice, PRICES, doer.actor(), doer.origin());
  }

  /**
   * @return the keys of the entries that the clinical record is to have; none for a patient of whom
   *     nothing may be billed
   */
  List<UUID> bill(UUID patient, boolean paid) {
    Bills bills = site.get(Bills.class);
    UUID bill = UUID.randomUUID();
    String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
    Outcome begun = bills.begin(practice, NewBill.of(new PatientId(patient), bill, today), doer);
    if (!(begun instanceof Done)) {
      return List.of();
    }
    done(bills.add(practice, bill, new NewLine(UUID.randomUUID(), "INS", "1", ""), doer));
    if (!(bills.post(practice, bill, true, doer) instanceof Done)) {
      return List.of();
    }
    if (paid) {
      TypedPayment cash = new TypedPayment(UUID.randomUUID(), "10.00", "cash", "");
      done(site.get(Payments.class).take(practice, bill, cash, doer));
    }
    List<UUID> keys = new ArrayList<>();
    site.get(BillReading.class)
        .find(practice, bill, doer)
        .orElseThrow()
        .entries()
        .forEach((BillingItem entry) -> keys.add(entry.key()));
    assertThat(keys).hasSize(paid ? 2 : 1);
    return keys;
  }

  private static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
  }
}
