package io.caregateway.core.billing;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.Account.Replaced;
import io.caregateway.core.billing.AddOutcome.NotAllowed;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergedAccountTest extends BillingTest {

  @Test
  void itemsShowUnderTheReplacingAccountAndKeepTheirOwnPatient() {
    PatientId first = patient(PatientState.ACTIVE);
    PatientId second = patient(PatientState.ACTIVE);
    PatientId last = patient(PatientState.ACTIVE);
    UUID ofFirst = added(first);
    UUID ofLast = added(last);

    tell(replaced(changed(PRACTICE, first, 2, ADA), second, false));
    tell(replaced(changed(PRACTICE, second, 2, ADA), last, true));

    Account account = account(last).orElseThrow();
    assertThat(account.replaces())
        .containsExactlyInAnyOrder(new Replaced(first, false), new Replaced(second, true));
    assertThat(account.items()).extracting(BillingItem::key).contains(ofFirst, ofLast);
    assertThat(item(last, ofFirst).patient()).isEqualTo(first);
    assertThat(account.notices()).anySatisfy(n -> assertThat(n).contains("both in use"));
  }

  @Test
  void aReplacedAccountPointsToTheOtherAndTakesNoItems() {
    PatientId old = patient(PatientState.ACTIVE);
    PatientId now = newId();
    tell(replaced(changed(PRACTICE, old, 2, ADA), now, false));

    assertThat(account(old).orElseThrow().replacedBy()).isEqualTo(now);
    assertThat(add(old, REPORT, UUID.randomUUID()))
        .isEqualTo(
            new NotAllowed(
                "This record was merged into another. Add the item to the other account.", now));
    assertThat(lastRecord())
        .isEqualTo(
            AuditRecord.refused(
                    Act.BILLING_ITEM_ADDED, PRIYA, DESK, "The account was merged into another.")
                .of(old));
  }

  @Test
  void aMergeIntoARecordThatIsNotKnownYetSaysSo() {
    PatientId old = patient(PatientState.ACTIVE);
    tell(replaced(changed(PRACTICE, old, 2, ADA), null, false));

    NotAllowed refused = (NotAllowed) add(old, REPORT, UUID.randomUUID());

    assertThat(refused.instead()).isNull();
    assertThat(refused.sentence()).contains("has not come in yet");
    assertThat(lastRecord().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aMergeThatIsTakenBackGivesTheItemsBack() {
    PatientId old = patient(PatientState.ACTIVE);
    PatientId now = patient(PatientState.ACTIVE);
    UUID key = added(old);
    tell(replaced(changed(PRACTICE, old, 2, ADA), now, false));

    tell(changed(PRACTICE, old, 3, ADA));

    assertThat(account(now).orElseThrow().items()).isEmpty();
    assertThat(item(old, key).patient()).isEqualTo(old);
  }

  @Test
  void recordsThatWereMergedIntoEachOtherStillShow() {
    PatientId one = patient(PatientState.ACTIVE);
    PatientId two = patient(PatientState.ACTIVE);
    added(one);
    tell(replaced(changed(PRACTICE, one, 2, ADA), two, false));
    tell(replaced(changed(PRACTICE, two, 2, ADA), one, false));

    assertThat(account(two).orElseThrow().items()).hasSize(1);
    assertThat(account(one).orElseThrow().items()).hasSize(1);
  }
}
