package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.TestPatients;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentsTest extends BilledTest {

  @Test
  void theRecordIsToldOncePaidInFull() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT", "MEDICAL");

    done(payments().take(PRACTICE, bill, typed("20.00"), PRIYA));
    assertThat(view(bill).stateInWords()).isEqualTo("Part paid");
    assertThat(view(bill).entries()).hasSize(1);
    TypedPayment rest = typed("30.00");
    done(payments().take(PRACTICE, bill, rest, PRIYA));

    assertThat(view(bill).stateInWords()).isEqualTo("Paid");
    assertThat(view(bill).entries())
        .extracting(BillingItem::text)
        .contains(
            ("Payment received for %s from Mrs Ada Jane Lovelace on 02/11/2026 for"
                    + " Insurance Report for 10.00")
                .formatted(view(bill).bill().title()));
    assertThat(recorded(Act.PAYMENT_TAKEN))
        .contains(
            AuditRecord.done(Act.PAYMENT_TAKEN, PRIYA.actor(), PRIYA.origin())
                .of(patient)
                .about(rest.token().toString()));
    assertBalanced();
  }

  @Test
  void thePaymentThatIsSentTwiceCountsOnce() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT", "MEDICAL");
    TypedPayment payment = typed("4.00");

    done(payments().take(PRACTICE, bill, payment, PRIYA));
    assertThat(payments().take(PRACTICE, bill, payment, PRIYA))
        .isEqualTo(Done.before(payment.token()));

    assertThat(money(patient).payments()).hasSize(1);
    assertThat(view(bill).owed()).isEqualTo(new Money(4600));
    TypedPayment other = new TypedPayment(payment.token(), "5.00", "card", "slip 17");
    assertThat(payments().take(PRACTICE, bill, other, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(payments().refund(PRACTICE, patient.value(), payment, PRIYA))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatIsPaidTooMuchStaysInHandAndIsSetAgainstTheNextBill() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    done(payments().take(PRACTICE, bill, typed("14.00"), PRIYA));
    assertThat(money(patient).inHand()).isEqualTo(new Money(400));

    UUID next = posted(patient, "REPORT");
    UUID form = UUID.randomUUID();
    done(payments().allocate(PRACTICE, next, form, PRIYA));
    assertThat(payments().allocate(PRACTICE, next, form, PRIYA)).isEqualTo(Done.before(next));
    assertThat(view(next).owed()).isEqualTo(new Money(600));
    assertThat(money(patient).inHand()).isEqualTo(new Money(0));
    assertThat(payments().allocate(PRACTICE, next, UUID.randomUUID(), PRIYA))
        .isInstanceOf(NotAllowed.class);
    assertThat(recorded(Act.PAYMENT_ALLOCATED)).isNotEmpty();
  }

  @Test
  void aDepositIsTakenAndGivenBackNoMoreThanIsThere() {
    PatientId patient = patient();
    done(payments().deposit(PRACTICE, patient.value(), typed("50.00"), PRIYA));

    assertThat(payments().refund(PRACTICE, patient.value(), typed("50.01"), PRIYA))
        .isEqualTo(Invalid.at("amount", "Enter an amount up to £50.00, which is in hand."));
    done(payments().refund(PRACTICE, patient.value(), typed("20.00"), PRIYA));

    assertThat(money(patient).inHand()).isEqualTo(new Money(3000));
    assertThat(money(patient).payments())
        .extracting(Payment::refund)
        .containsExactlyInAnyOrder(true, false);
    assertThat(recorded(Act.PAYMENT_REFUNDED)).isNotEmpty();
    assertBalanced();
  }

  @Test
  void aCardNumberIsRefusedAndKeptNowhere() {
    PatientId patient = patient();
    TypedPayment typed = new TypedPayment(UUID.randomUUID(), "5.00", "card", "4111 1111 1111 1111");

    Invalid refused = (Invalid) payments().deposit(PRACTICE, patient.value(), typed, PRIYA);

    assertThat(refused.problems()).extracting("field").containsExactly("reference");
    assertThat(money(patient).payments()).isEmpty();
    assertThat(recorded(Act.PAYMENT_TAKEN))
        .last()
        .isEqualTo(
            AuditRecord.refused(
                    Act.PAYMENT_TAKEN, PRIYA.actor(), PRIYA.origin(), "Not valid: reference.")
                .of(patient));
  }

  @Test
  void aMergeMovesTheAccountWithItsHistory() {
    PatientId old = patient();
    PatientId left = patient();
    UUID bill = posted(old, "REPORT");
    done(payments().deposit(PRACTICE, old.value(), typed("3.00"), PRIYA));
    know(
        TestPatients.replaced(
            TestPatients.changed(
                PRACTICE, old, 2, TestPatients.person("Lovelace", "9990000018", "1970-09-11")),
            left,
            true));

    assertThat(money(left).bills()).hasSize(1);
    assertThat(money(left).inHand()).isEqualTo(new Money(300));
    done(payments().allocate(PRACTICE, bill, UUID.randomUUID(), PRIYA));
    done(payments().take(PRACTICE, bill, typed("7.00"), PRIYA));
    assertThat(money(left).owed()).isEqualTo(new Money(0));
    assertThat(money(left).inHand()).isEqualTo(new Money(0));
    assertThat(bills().begin(PRACTICE, NewBill.of(old, UUID.randomUUID(), "2026-10-30"), PRIYA))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void anUnknownAccountTakesNothing() {
    PatientId nobody = TestPatients.newId();

    assertThat(payments().deposit(PRACTICE, nobody.value(), typed("1"), PRIYA))
        .isInstanceOf(NotThere.class);
    assertThat(recorded(Act.PAYMENT_TAKEN))
        .last()
        .extracting(AuditRecord::reason)
        .isEqualTo("No such account at this practice.");
  }
}
