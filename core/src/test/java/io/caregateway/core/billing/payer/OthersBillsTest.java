package io.caregateway.core.billing.payer;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bills about a patient that somebody else pays, and bills about nobody. */
class OthersBillsTest extends BilledTest {

  private static final String ZERO = "Zero Insurance";

  @Test
  void aThirdPartyIsBilledByItsOwnPricesAndThePatientsRecordIsTold() {
    PatientId patient = patient();
    UUID insurer = payer("third-party", ZERO);

    UUID bill = posted(insurer, patient, "REPORT");
    done(payments().take(PRACTICE, bill, typed("20.00"), PRIYA));

    BillView view = view(bill);
    assertThat(view.bill().total()).isEqualTo(new Money(2000));
    assertThat(view.payerName()).isEqualTo(ZERO);
    assertThat(view.about()).isEqualTo("Mrs Ada Jane Lovelace");
    String title = view.bill().title();
    assertThat(view.entries())
        .allSatisfy(entry -> assertThat(entry.patient()).isEqualTo(patient))
        .extracting(BillingItem::text)
        .containsExactly(
            title + " sent to Zero Insurance on 02/11/2026 for Insurance Report at 20.00",
            "Payment received for "
                + title
                + " from Zero Insurance on 02/11/2026 for Insurance Report for 20.00");
    for (Act act : List.of(Act.BILL_POSTED, Act.PAYMENT_TAKEN)) {
      assertThat(last(act).patient()).isEqualTo(patient);
    }
  }

  @Test
  void whatSomebodyElseOwesOrHasInHandIsNotThePatients() {
    PatientId patient = patient();
    UUID insurer = payer("third-party", ZERO);
    UUID bill = posted(insurer, patient, "REPORT");
    done(payments().deposit(PRACTICE, insurer, typed("50.00"), PRIYA));
    assertThat(last(Act.PAYMENT_TAKEN).patient()).isNull();

    assertThat(money(insurer).owed()).isEqualTo(new Money(2000));
    assertThat(money(insurer).inHand()).isEqualTo(new Money(5000));
    assertThat(money(patient).owed()).isEqualTo(new Money(0));
    assertThat(money(patient).inHand()).isEqualTo(new Money(0));
    assertThat(money(patient).bills()).isEmpty();
    assertThat(money(patient).elsewhere()).extracting("id").containsExactly(bill);

    done(payments().deposit(PRACTICE, patient.value(), typed("5.00"), PRIYA));
    done(payments().allocate(PRACTICE, bill, UUID.randomUUID(), PRIYA));
    assertThat(money(insurer).inHand()).isEqualTo(new Money(3000));
    assertThat(money(patient).inHand()).isEqualTo(new Money(500));
    assertBalanced();
  }

  @Test
  void aBusinessIsBilledForItselfAndNoRecordIsTold() {
    UUID mills = payer("business", "Densham Mills");

    UUID bill = posted(mills, null, "MEDICAL");
    done(payments().take(PRACTICE, bill, typed("40.00"), PRIYA));

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(view(bill).entries()).isEmpty();
    AuditRecord posted = last(Act.BILL_POSTED);
    assertThat(posted.patient()).isNull();
    assertThat(posted.subject()).isEqualTo(bill.toString());
    UUID draft = draft(mills, null, "MEDICAL");
    assertThat(view(draft).toTell()).isEmpty();
    assertThat(recorded(Act.PAYER_READ)).isNotEmpty();
  }

  @Test
  void aThirdPartyPaysForSomebodyAndAPatientForNobodyElse() {
    UUID insurer = payer("third-party", ZERO);
    assertThat(begin(insurer, null))
        .isInstanceOfSatisfying(
            NotAllowed.class, not -> assertThat(not.sentence()).contains("pays for a patient"));
    assertThat(begin(patient().value(), patient()))
        .isInstanceOfSatisfying(
            NotAllowed.class, not -> assertThat(not.sentence()).contains("cannot pay for another"));
    assertThat(begin(insurer, newId())).isInstanceOf(NotThere.class);
    assertThat(begin(UUID.randomUUID(), patient())).isInstanceOf(NotThere.class);
  }

  @Test
  void aPatientsRestrictionHoldsWhoeverPays() {
    PatientId patient = patient();
    UUID insurer = payer("third-party", ZERO);
    UUID draft = draft(insurer, patient, "REPORT");
    UUID owed = posted(insurer, patient, "REPORT");
    freeze(patient);

    assertThat(begin(insurer, patient)).isInstanceOf(NotAllowed.class);
    assertThat(bills().post(PRACTICE, draft, true, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(view(draft).refusal()).contains("restricted");
    assertThat(view(draft).toTell()).isEmpty();
    done(payments().take(PRACTICE, owed, typed("20.00"), PRIYA));
    assertThat(view(owed).entries()).hasSize(1);
  }

  @Test
  void staffHearThatThePatientHasDied() {
    PatientId patient = newId();
    know(
        changed(
            PRACTICE,
            patient,
            1,
            PatientState.DECEASED,
            person("Lovelace", "9990000018", "1970-09-11")));
    Outcome begun = begin(payer("third-party", ZERO), patient);
    assertThat(((Done) begun).notice())
        .isEqualTo("This patient has died. The bill goes to Zero Insurance.");
  }

  @Test
  void aMergeLeadsTheEntryToTheRecordThatIsLeft() {
    PatientId old = patient();
    PatientId left = patient();
    UUID insurer = payer("third-party", ZERO);
    UUID bill = posted(insurer, old, "REPORT");
    merge(old, left);

    assertThat(begin(insurer, old)).isInstanceOf(NotAllowed.class);
    assertThat(money(left).elsewhere()).extracting("id").containsExactly(bill);
    done(payments().take(PRACTICE, bill, typed("20.00"), PRIYA));
    assertThat(view(bill).entries()).extracting(BillingItem::patient).containsExactly(old, left);
  }

  @Test
  void anErasureTakesThePatientOutOfTheBillsThatOthersPaid() {
    PatientId patient = patient();
    UUID insurer = payer("third-party", ZERO);
    UUID bill = posted(insurer, patient, "REPORT");
    done(payments().take(PRACTICE, bill, typed("5.00"), PRIYA));
    done(payments().deposit(PRACTICE, insurer, typed("7.00"), PRIYA));
    assertThat(held(patient, "core.payment")).hasSize(1);
    var before = balances();

    erase(patient);

    assertThat(balances()).isEqualTo(before);
    assertThat(view(bill).payerName()).isEqualTo(ZERO);
    assertThat(view(bill).bill().lines().get(0).name()).isEqualTo("Erased");
    assertThat(money(insurer).payments())
        .extracting(payment -> payment.content().reference())
        .containsExactlyInAnyOrder("", "slip 17");
    assertThat(money(insurer).owed()).isEqualTo(new Money(1500));
  }

  @Test
  void anotherPracticesPayerIsAsIfItWereNot() {
    UUID insurer = payer("third-party", ZERO);
    assertThat(payments().deposit(OTHER_PRACTICE, insurer, typed("1.00"), PRIYA))
        .isInstanceOf(NotThere.class);
    assertThat(money(insurer).inHand()).isEqualTo(new Money(0));
  }

  private static Outcome begin(UUID payer, @Nullable PatientId about) {
    return bills()
        .begin(PRACTICE, new NewBill(UUID.randomUUID(), payer, about, "2026-10-30"), PRIYA);
  }
}
