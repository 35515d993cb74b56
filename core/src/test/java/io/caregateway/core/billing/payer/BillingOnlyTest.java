package io.caregateway.core.billing.payer;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.AccountMatch;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.AddOutcome;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.NewItem;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.rights.OwnPeople;
import io.caregateway.safeguards.rights.OwnPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People who are billed and are no patients of the clinical system. */
class BillingOnlyTest extends BilledTest {

  @Test
  void areAddedOnceAndFoundAsPatientsAre() {
    TypedPerson typed = typed("Hopper", "27/3/1962");
    PatientId grace = added(typed);
    assertThat(people().add(PRACTICE, typed, PRIYA)).isEqualTo(Done.before(grace.value()));
    assertThat(last(Act.ACCOUNT_CHANGED).patient()).isEqualTo(grace);

    assertThat(found("hopp", "1962-03-27")).containsExactly(grace);
    Account account = account(grace);
    assertThat(account.name()).isEqualTo("HOPPER, Grace Brewster (Dr)");
    assertThat(account.stateInWords()).isEqualTo("Billing only");
    assertThat(account.takesBills()).isTrue();
    assertThat(account.notices()).hasSize(1).first().asString().contains("no clinical record");
  }

  @Test
  void areBilledAndNoClinicalRecordIsTold() {
    PatientId grace = added(typed("Hopper", ""));
    UUID bill = draft(grace, "REPORT");
    assertThat(view(bill).toTell()).isEmpty();
    done(bills().post(PRACTICE, bill, true, PRIYA));
    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(view(bill).entries()).isEmpty();
    NewItem item = new NewItem("INS-1", null, "Report", "1.00", "2026-10-30");
    assertThat(
            books
                .bean(BillingItems.class)
                .add(PRACTICE, grace, item, PRIYA.actor(), PRIYA.origin(), UUID.randomUUID()))
        .isInstanceOf(AddOutcome.NotAllowed.class);
    assertThat(last(Act.BILLING_ITEM_ADDED).reason()).isEqualTo("For billing only.");
  }

  @Test
  void areChangedByStaffAndByNoMessage() {
    PatientId grace = added(typed("Hopper", "27/3/1962"));
    know(changed(PRACTICE, grace, 99, person("Impostor", "9990000018", "1970-09-11")));
    assertThat(account(grace).name()).startsWith("HOPPER");

    done(people().change(PRACTICE, grace, typed("Murray", "27/3/1962"), PRIYA));
    assertThat(account(grace).name()).startsWith("MURRAY");
    assertThat(found("hopper", "1962-03-27")).doesNotContain(grace);
  }

  @Test
  void whatTheClinicalSystemSaysIsNotChangedHere() {
    PatientId patient = patient();
    assertThat(people().change(PRACTICE, patient, typed("Other", ""), PRIYA))
        .isInstanceOf(NotAllowed.class);
    assertThat(account(patient).name()).startsWith("LOVELACE");
    PatientId grace = added(typed("Hopper", ""));
    assertThat(people().change(OTHER_PRACTICE, grace, typed("Other", ""), PRIYA))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void eachFieldThatDoesNotHoldIsNamed() {
    TypedPerson wrong =
        new TypedPerson(
            UUID.randomUUID(), "", "4111 1111 1111 1111", " ", "1/1/2999", "", "", "", "nobody");
    assertThat(fields(people().add(PRACTICE, wrong, PRIYA)))
        .containsExactlyInAnyOrder("family", "given", "birth-date", "email");
    TypedPerson lost = new TypedPerson(UUID.randomUUID(), "", "", "Hopper", "", "", " ", "", "");
    assertThat(fields(people().add(PRACTICE, lost, PRIYA))).containsExactly("postcode");
  }

  @Test
  void areErasedAsOthersAre() {
    PatientId grace = added(typed("Hopper", ""));
    UUID bill = posted(grace, "REPORT");
    Policy.Content policy = new Policy.Content("POL-1", "", "");
    UUID insurer = payer("third-party", "Harbour Cover");
    done(books.bean(Policies.class).put(PRACTICE, grace, insurer, policy, PRIYA));
    assertThat(held(grace, "core.account").toString()).contains("Dock Road", "grace@example.org");
    erase(grace);
    assertThat(held(grace, "core.account").toString()).doesNotContain("Dock Road", "grace@");
    assertThat(held(grace, "core.policy").toString()).doesNotContain("POL-1");
    assertThat(account(grace).name()).isEqualTo("Erased patient");
    assertThat(view(bill).payerName()).isEqualTo("Erased");
    assertThat(people().change(PRACTICE, grace, typed("Hopper", ""), PRIYA))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void areKnownToThePracticeThatBillsThemAlone() {
    PatientId grace = added(typed("Hopper", ""));
    assertThat(own(PRACTICE, grace)).get().returns(false, OwnPerson::erased);
    assertThat(own(OTHER_PRACTICE, grace)).isEmpty();
    assertThat(own(PRACTICE, patient())).as("a patient of the clinical system").isEmpty();
    erase(grace);
    assertThat(own(PRACTICE, grace)).get().returns(true, OwnPerson::erased);
  }

  @Test
  void areNotBilledWhileTheirDataIsRestricted() {
    PatientId grace = added(typed("Hopper", ""));
    freeze(grace);
    assertThat(bills().begin(PRACTICE, NewBill.of(grace, UUID.randomUUID(), "2026-10-30"), PRIYA))
        .isInstanceOf(NotAllowed.class);
  }

  private static Optional<OwnPerson> own(OdsCode practice, PatientId person) {
    return transactions().in(practice, () -> books.bean(OwnPeople.class).find(practice, person));
  }

  private static TypedPerson typed(String family, String birthDate) {
    return new TypedPerson(
        UUID.randomUUID(),
        "Dr",
        "Grace Brewster",
        family,
        birthDate,
        "1 Dock Road\nDensham",
        "DN1 1AB",
        "01632 960002",
        "grace@example.org");
  }

  private static PatientId added(TypedPerson typed) {
    Outcome outcome = people().add(PRACTICE, typed, PRIYA);
    return new PatientId(((Done) outcome).id());
  }

  private static List<PatientId> found(String family, String birthDate) {
    return books
        .bean(Accounts.class)
        .byFamilyAndBirthDate(PRACTICE, family, birthDate, PRIYA.actor(), PRIYA.origin())
        .matches()
        .stream()
        .map(AccountMatch::patient)
        .toList();
  }

  private static Account account(PatientId patient) {
    return books
        .bean(Accounts.class)
        .find(PRACTICE, patient, PRIYA.actor(), PRIYA.origin())
        .orElseThrow();
  }

  private static BillingOnly people() {
    return books.bean(BillingOnly.class);
  }
}
