package io.caregateway.gateway.privacy.archive;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.note.TypedNote;
import io.caregateway.core.billing.payer.BillingOnly;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.payer.Policy;
import io.caregateway.core.billing.payer.TypedPayer;
import io.caregateway.core.billing.payer.TypedPerson;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.GatewayExtension;
import java.util.UUID;

/** Makes the account of somebody who is billed only, as staff of one practice do. */
record BilledOnly(GatewayExtension gateway, Doer doer) {

  private static final String PRICES =
      """
      Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Care record
      patient,INS,Insurance Report,REP,10.00,exempt,Protects health,2020-01-01,both
      """;

  /** Somebody with an alert, a policy, and a bill that is paid. */
  PatientId add(String family) {
    TypedPerson typed =
        new TypedPerson(
            UUID.randomUUID(),
            "Dr",
            "Grace",
            family,
            "27/3/1962",
            "1 Dock Road",
            "DN1 1AB",
            "01632 960002",
            family + "@example.org");
    PatientId person =
        new PatientId(((Done) gateway.bean(BillingOnly.class).add(A, typed, doer)).id());
    done(
        gateway
            .bean(AccountNotes.class)
            .add(
                A,
                person.value(),
                new TypedNote(UUID.randomUUID(), "alert", "Ring Dr " + family + " first", ""),
                doer));
    TypedPayer insurer = TypedPayer.named(UUID.randomUUID(), "third-party", "Harbour Cover");
    UUID payer = ((Done) gateway.bean(Payers.class).add(A, insurer, doer)).id();
    Policy.Content policy = new Policy.Content("POL-" + family, "", "");
    done(gateway.bean(Policies.class).put(A, person, payer, policy, doer));
    gateway.bean(PriceList.class).take(A, PRICES, doer.actor(), doer.origin());
    UUID bill = UUID.randomUUID();
    done(begin(person, bill));
    NewLine line = new NewLine(UUID.randomUUID(), "INS", "1", "");
    done(gateway.bean(Bills.class).add(A, bill, line, doer));
    done(gateway.bean(Bills.class).post(A, bill, true, doer));
    TypedPayment card = new TypedPayment(UUID.randomUUID(), "10.00", "card", "slip " + family);
    done(gateway.bean(Payments.class).take(A, bill, card, doer));
    return person;
  }

  Outcome begin(PatientId person, UUID bill) {
    return gateway.bean(Bills.class).begin(A, NewBill.of(person, bill, "2026-03-02"), doer);
  }

  private static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
  }
}
