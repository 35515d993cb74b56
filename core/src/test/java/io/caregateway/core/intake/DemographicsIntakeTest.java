package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static io.caregateway.core.TestPatients.restricted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.CoreTest;
import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemographicsIntakeTest extends CoreTest {

  private static final int PATIENTS = 5;
  private static final int VERSIONS = 30;
  private static final Demographics ADA = person("Lovelace", "9990000018", "1970-09-11");

  @Test
  void anAccountHoldsAllThatWasTold() {
    PatientId patient = newId();

    Account account = tellAndAwait(changed(PRACTICE, patient, 1, ADA));

    assertThat(account.demographics()).isEqualTo(ADA);
    assertThat(account.name()).isEqualTo("LOVELACE, Ada Jane (Mrs)");
    assertThat(account.stateInWords()).isEqualTo("Registered");
    assertThat(account.notices()).isEmpty();
    assertThat(lastRecord())
        .isEqualTo(AuditRecord.done(Act.PATIENT_READ, PRIYA, DESK).of(patient).about("account"));
  }

  @Test
  void aMessageThatComesTwiceIsAppliedOnce() {
    PatientId patient = newId();
    Event event = gateway.tell(changed(PRACTICE, patient, 1, ADA));
    gateway.send(DemographicsChanged.DESTINATION, event);

    await().until(() -> core.counted("demographics", "repeated") == 1);
    assertThat(applied(patient)).isEqualTo(1);
  }

  @Test
  void anOlderVersionIsIgnored() {
    PatientId patient = newId();
    tellAndAwait(changed(PRACTICE, patient, 2, ADA));

    gateway.tell(changed(PRACTICE, patient, 1, person("Byron", "9990000018", "1970-09-11")));
    gateway.tell(changed(PRACTICE, patient, 2, person("Byron", "9990000018", "1970-09-11")));

    await().until(() -> core.counted("demographics", "ignored") == 2);
    assertThat(account(patient).orElseThrow().demographics()).isEqualTo(ADA);
    assertThat(applied(patient)).isEqualTo(1);
  }

  @Test
  void aPatientsChangesAreAppliedInOrderWhileOthersGoBeside() {
    List<PatientId> patients = Stream.generate(() -> newId()).limit(PATIENTS).toList();
    for (int version = 1; version <= VERSIONS; version++) {
      for (PatientId patient : patients) {
        gateway.tell(changed(PRACTICE, patient, version, ADA));
      }
    }

    await().until(() -> core.counted("demographics", "applied") == PATIENTS * VERSIONS);
    assertThat(patients).allSatisfy(p -> assertThat(applied(p)).isEqualTo(VERSIONS));
    assertThat(core.counted("demographics", "ignored")).isZero();
  }

  @Test
  void contactDataIsPurgedWhenTheRecordIsRestrictedWhateverTheMessageCarries() {
    PatientId patient = newId();
    tellAndAwait(changed(PRACTICE, patient, 1, ADA));

    Account account = tellAndAwait(restricted(changed(PRACTICE, patient, 2, ADA)));

    assertThat(account.demographics()).isEqualTo(ADA.withoutContactData());
    assertThat(account.addresses()).isEmpty();
    assertThat(account.notices())
        .containsExactly("Contact details are withheld: the record is restricted.");
  }

  @Test
  void anAccountIsReadThatWasKeptWithoutTheRestOfItsMessage() {
    PatientId patient = newId();
    tellAndAwait(changed(PRACTICE, patient, 1, ADA));
    Binding here = new Binding("core.account", patient.toString(), 1);
    byte[] before = core.bean(FieldCipher.class).seal(PRACTICE, here, FeedJson.write(ADA));
    core.bean(PracticeTransactions.class)
        .run(
            PRACTICE,
            () ->
                DB.jdbc()
                    .sql("update core.account set demographics = ? where patient = ?")
                    .params(before, patient.value())
                    .update());

    assertThat(account(patient).orElseThrow().demographics()).isEqualTo(ADA);
  }

  @Test
  void anotherPracticesAccountIsAsIfItWereNot() {
    PatientId patient = newId();
    tellAndAwait(changed(PRACTICE, patient, 1, ADA));

    Accounts accounts = core.bean(Accounts.class);
    assertThat(accounts.find(OTHER_PRACTICE, patient, PRIYA, DESK)).isEmpty();
    assertThat(auditOf(OTHER_PRACTICE))
        .containsExactly(
            AuditRecord.refused(Act.PATIENT_READ, PRIYA, DESK, "No such account at this practice.")
                .of(patient)
                .about("account"));
  }
}
