package io.caregateway.core.billing.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTermsTest extends BilledTest {

  @Test
  void aBillThatWouldGoAboveTheLimitIsRefusedAndSaysByHowMuch() {
    UUID insurer = payer("third-party", "Zero Insurance");
    done(terms().limit(PRACTICE, insurer, "30", PRIYA));
    assertThat(last(Act.ACCOUNT_CHANGED))
        .isEqualTo(
            AuditRecord.done(Act.ACCOUNT_CHANGED, PRIYA.actor(), PRIYA.origin())
                .about(insurer.toString()));
    posted(insurer, patient(), "REPORT");
    UUID second = draft(insurer, patient(), "REPORT");

    String refusal =
        "With this bill the account would owe £40.00, which is £10.00 above its credit limit of"
            + " £30.00. Take a payment or a deposit first, or have the limit raised.";
    assertThat(view(second).refusal()).isEqualTo(refusal);
    assertThat(post(second)).isEqualTo(new NotAllowed(refusal));
    assertThat(last(Act.BILL_POSTED).reason()).isEqualTo(refusal);

    done(payments().deposit(PRACTICE, insurer, typed("10.00"), PRIYA));
    done(post(second));
  }

  @Test
  void withoutALimitAnyBillIsPosted() {
    PatientId patient = patient();
    done(terms().limit(PRACTICE, patient.value(), "0", PRIYA));
    UUID bill = draft(patient, "REPORT");
    assertThat(post(bill)).isInstanceOf(NotAllowed.class);
    assertThat(fields(terms().limit(PRACTICE, patient.value(), "much", PRIYA)))
        .containsExactly("limit");

    done(terms().limit(PRACTICE, patient.value(), " ", PRIYA));
    done(post(bill));
  }

  @Test
  void anAccountOnHoldIsNotBilledAndTakesMoney() {
    UUID insurer = payer("third-party", "Zero Insurance");
    UUID owed = posted(insurer, patient(), "REPORT");
    UUID draft = draft(insurer, patient(), "REPORT");
    done(terms().status(PRACTICE, insurer, "on-hold", PRIYA));

    assertThat(post(draft)).isInstanceOf(NotAllowed.class);
    assertThat(begin(insurer, patient()))
        .isEqualTo(new NotAllowed(String.valueOf(AccountStatus.ON_HOLD.refusal())));
    done(payments().take(PRACTICE, owed, typed("20.00"), PRIYA));
    done(payments().deposit(PRACTICE, insurer, typed("1.00"), PRIYA));

    done(terms().status(PRACTICE, insurer, "open", PRIYA));
    done(post(draft));
  }

  @Test
  void anAccountIsClosedOnceItIsSettledAndTakesNothingThen() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    assertThat(close(patient))
        .isEqualTo(
            new NotAllowed(
                "There is £10.00 to pay and £0.00 in hand. Settle that before the account is"
                    + " closed."));
    done(payments().take(PRACTICE, bill, typed("12.00"), PRIYA));
    assertThat(close(patient)).isInstanceOf(NotAllowed.class);
    done(payments().refund(PRACTICE, patient.value(), typed("2.00"), PRIYA));

    done(close(patient));
    assertThat(begin(patient.value(), patient)).isInstanceOf(NotAllowed.class);
    assertThat(payments().deposit(PRACTICE, patient.value(), typed("1.00"), PRIYA))
        .isInstanceOf(NotAllowed.class);
    done(begin(payer("third-party", "Zero Insurance"), patient));
    assertThat(fields(terms().status(PRACTICE, patient.value(), "asleep", PRIYA)))
        .containsExactly("status");
  }

  @Test
  void aMergeTakesTheTermsAlongAndAHoldStays() {
    PatientId old = patient();
    PatientId left = patient();
    done(terms().limit(PRACTICE, old.value(), "30", PRIYA));
    done(terms().status(PRACTICE, old.value(), "on-hold", PRIYA));
    merge(old, left);
    assertThat(standing(left).terms().limit()).isEqualTo(new Money(3000));

    done(terms().address(PRACTICE, left.value(), "2 High Street", "", PRIYA));
    assertThat(begin(left.value(), left)).isInstanceOf(NotAllowed.class);
    done(terms().status(PRACTICE, left.value(), "open", PRIYA));
    done(begin(left.value(), left));
  }

  @Test
  void anErasureTakesTheAddressAndNothingIsTypedOfWhomItErased() {
    PatientId patient = patient();
    done(terms().address(PRACTICE, patient.value(), "2 High Street", "a@example.org", PRIYA));
    assertThat(held(patient, "core.account_terms").toString()).contains("High Street");

    erase(patient);

    assertThat(held(patient, "core.account_terms").toString())
        .doesNotContain("High Street", "example.org");
    assertThat(terms().address(PRACTICE, patient.value(), "3 High Street", "", PRIYA))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whoeverPaysByOrderIsNotBilledWithoutItsNumber() {
    TypedPayer typed =
        new TypedPayer(
            UUID.randomUUID(), "business", "Densham Mills", "", "", "", "", "", true, false);
    UUID mills = ((Outcome.Done) books.bean(Payers.class).add(PRACTICE, typed, PRIYA)).id();
    UUID bill = draft(mills, null, "MEDICAL");
    assertThat(((NotAllowed) post(bill)).sentence()).contains("purchase order number");

    Details details = new Details("", "", "PO-4711", "", "");
    done(bills().describe(PRACTICE, bill, details, PRIYA));
    done(post(bill));
  }

  @Test
  void anotherPracticeChangesNothing() {
    UUID insurer = payer("third-party", "Zero Insurance");
    assertThat(terms().status(OTHER_PRACTICE, insurer, "closed", PRIYA))
        .isInstanceOf(NotThere.class);
    done(begin(insurer, patient()));
  }

  private static Outcome close(PatientId patient) {
    return terms().status(PRACTICE, patient.value(), "closed", PRIYA);
  }

  private static Outcome post(UUID bill) {
    return bills().post(PRACTICE, bill, true, PRIYA);
  }

  private static Outcome begin(UUID payer, PatientId about) {
    return bills()
        .begin(PRACTICE, new NewBill(UUID.randomUUID(), payer, about, "2026-10-30"), PRIYA);
  }

  private static Standing standing(PatientId patient) {
    return transactions()
        .in(
            PRACTICE,
            () -> books.bean(PayerAccounts.class).find(PRACTICE, patient.value()).orElseThrow());
  }

  private static AccountTerms terms() {
    return books.bean(AccountTerms.class);
  }
}
