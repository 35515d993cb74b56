package io.caregateway.core.billing.debit;

import static io.caregateway.core.billing.debit.DebitTest.collected;
import static io.caregateway.core.billing.debit.DebitTest.mandate;
import static io.caregateway.core.billing.debit.DebitTest.mandates;
import static io.caregateway.core.billing.debit.DebitTest.planned;
import static io.caregateway.core.billing.debit.DebitTest.read;
import static io.caregateway.core.billing.debit.DebitTest.typedMandate;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MandatesTest extends BilledTest {

  @BeforeAll
  static void setTheSchemeUp() {
    collectAsThePractice();
  }

  @Test
  void aMandateNeedsAnAccountOfTheRightForm() {
    PatientId patient = patient();
    TypedMandate wrong =
        new TypedMandate(UUID.randomUUID(), "4111 1111 1111 1111", "12", "1234", null);
    assertThat(
            ((Invalid) mandates().add(PRACTICE, patient.value(), wrong, PRIYA))
                .problems().stream().map(Problem::field))
        .containsExactly("holder", "sort-code", "number", "signed");
    TypedMandate card =
        new TypedMandate(
            UUID.randomUUID(), "4111111111111111", "20-00-00", "87654321", wrong.signed());
    assertThat(fields(mandates().add(PRACTICE, patient.value(), card, PRIYA))).contains("holder");
    UUID token = mandate(patient);
    assertThat(mandates().add(PRACTICE, patient.value(), typedMandate(token), PRIYA))
        .isEqualTo(Done.before(token));
    assertThat(mandates().add(PRACTICE, patient.value(), typedMandate(UUID.randomUUID()), PRIYA))
        .isInstanceOf(NotAllowed.class);
    done(mandates().end(PRACTICE, patient.value(), token, false, PRIYA));
    posted(patient, "REPORT");
    assertThat(planned(patient)).isEmpty();
    assertThat(recorded(Act.MANDATE_CHANGED)).isNotEmpty();
  }

  @Test
  void whoLooksAtThoseOfABusinessLooksAtNoPatient() {
    UUID mills = payer("business", "Densham Mills");

    assertThat(mandates().of(PRACTICE, mills, PRIYA)).isPresent();

    assertThat(recorded(Act.PAYER_READ))
        .contains(
            AuditRecord.done(Act.PAYER_READ, PRIYA.actor(), PRIYA.origin())
                .about("mandates of " + mills));
  }

  @Test
  void aBusinessPaysByDirectDebitToo() {
    UUID mills = payer("business", "Densham Mills");
    UUID bill = posted(mills, null, "REPORT");
    done(mandates().add(PRACTICE, mills, typedMandate(UUID.randomUUID()), PRIYA));

    read(collected(mills), "collected", "");

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(recorded(Act.COLLECTION_BOOKED)).isNotEmpty();
    assertBalanced();
  }
}
