package io.caregateway.core.billing.bulk;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkBillsTest extends BilledTest {

  private static final String HEADINGS =
      "Patient,Payer,Date,Item code,Quantity,Discount,Practitioner,Branch,Purchase order,Notes\n";

  @Test
  void triesAFileWithoutKeepingAnythingAndThenTakesItAllIn() {
    PatientId patient = known("9990000026");
    UUID insurer = payer("third-party", "Bulk Insurance");
    String file =
        HEADINGS
            + "999 000 0026,,30/10/2026,REPORT,1,,Dr Okoro,Main,,By hand\n"
            + "999 000 0026,,30/10/2026,MEDICAL,2,10%,Dr Okoro,Main,,By hand\n"
            + patient
            + ",bulk insurance,30/10/2026,REPORT,,,,,PO 77,\n";

    BulkResult tried = bulk().check(PRACTICE, file, true, PRIYA);
    assertThat(tried).isEqualTo(new BulkResult(2, 3, new Money(1000 + 7199 + 2000), List.of()));
    assertThat(bills(patient)).isEmpty();
    assertThat(recorded(Act.PATIENT_SEARCH)).isNotEmpty();
    assertThat(recorded(Act.BILL_DRAFTED))
        .last()
        .isEqualTo(
            AuditRecord.done(Act.BILL_DRAFTED, PRIYA.actor(), PRIYA.origin())
                .about("a file tried: 2 bills"));

    assertThat(bulk().before(PRACTICE, file, true)).isEmpty();
    assertThat(bulk().take(PRACTICE, file, true, PRIYA)).isEqualTo(tried);

    List<Bill> made = bills(patient);
    assertThat(made).extracting(Bill::state).containsOnly(BillState.POSTED);
    assertThat(made).extracting(Bill::payer).containsExactlyInAnyOrder(patient.value(), insurer);
    assertThat(made)
        .extracting(one -> one.content().details().purchaseOrder())
        .containsExactlyInAnyOrder("", "PO 77");
    Bill own = made.stream().filter(one -> one.lines().size() == 2).findFirst().orElseThrow();
    assertThat(own.content().details().practitioner()).isEqualTo("Dr Okoro");
    assertThat(own.content().details().inside()).isEqualTo("By hand");
    assertThat(progress(file).state()).isEqualTo(State.DONE);
    assertBalanced();
  }

  @Test
  void theSameFileCountsOnce() {
    PatientId patient = known("9990000034");
    String file = HEADINGS + patient + ",,30/10/2026,REPORT,1,,,,,\n";
    assertThat(bulk().before(PRACTICE, file, false)).isEmpty();
    assertThat(bulk().before(PRACTICE, file, false))
        .get()
        .extracting(BulkProgress::state)
        .isEqualTo(State.RUNNING);
    assertThat(bulk().take(PRACTICE, file, false, PRIYA).holds()).isTrue();
    assertThat(bulk().before(PRACTICE, file, false))
        .get()
        .extracting(BulkProgress::state)
        .isEqualTo(State.DONE);

    assertThat(bulk().take(PRACTICE, file, false, PRIYA).holds()).as("a second process").isTrue();
    assertThat(bills(patient)).hasSize(1);
    assertThat(bills(patient).get(0).state()).isEqualTo(BillState.DRAFT);
    assertThat(bulk().progress(OTHER_PRACTICE, bulk().file(PRACTICE, file))).isEmpty();
  }

  @Test
  void takesAllOrNothingAndNamesEachMistakeByLineAndColumn() {
    PatientId patient = known("9990000042");
    String file =
        HEADINGS
            + patient
            + ",,30/10/2026,REPORT,1,,,,,\n"
            + "9990000043,,30/10/2026,REPORT,1,,,,,\n"
            + patient
            + ",Nobody Ltd,30/10/2026,REPORT,1,,,,,\n"
            + patient
            + ",,30/10/2026,REPORT,1,,,,,4111 1111 1111 1111\n";
    assertThat(bulk().check(PRACTICE, file, true, PRIYA).errors())
        .containsExactlyInAnyOrder(
            new Mistake(5, "Notes", CardNumbers.REFUSED),
            new Mistake(
                3,
                "Patient",
                "Enter the NHS number or the record id of a patient of the practice."),
            new Mistake(
                4,
                "Payer",
                "Enter the name or the record id of a business or third party, or leave it empty"
                    + " where the patient pays."));

    String other =
        HEADINGS
            + patient
            + ",,30/10/2026,REPORT,1,,,,,\n"
            + patient
            + ",,30/10/2027,REPORT,1,,,,,\n"
            + patient
            + ",,29/10/2026,NONE,0,,,,,\n"
            + UUID.randomUUID()
            + ",,29/10/2026,REPORT,1,,,,,\n";
    assertThat(bulk().take(PRACTICE, other, true, PRIYA).errors())
        .extracting(mistake -> mistake.line() + " " + mistake.column())
        .containsExactly("3 Date", "4 Item code", "5 Patient");
    assertThat(progress(other).state()).isEqualTo(State.FAILED);
    assertThat(bills(patient)).isEmpty();
    assertThat(bulk().check(PRACTICE, "Patient,Nothing\n", true, PRIYA).errors())
        .extracting(Mistake::column)
        .contains("Nothing");
    assertThat(bulk().check(PRACTICE, HEADINGS, true, PRIYA).errors()).hasSize(1);
  }

  private static PatientId known(String nhsNumber) {
    PatientId patient = newId();
    know(changed(PRACTICE, patient, 1, person("Bulk", nhsNumber, "1970-09-11")));
    return patient;
  }

  private static List<Bill> bills(PatientId patient) {
    return bills().of(PRACTICE, Set.of(patient.value()));
  }

  private static BulkProgress progress(String file) {
    return bulk().progress(PRACTICE, bulk().file(PRACTICE, file)).orElseThrow();
  }

  private static BulkBills bulk() {
    return books.bean(BulkBills.class);
  }
}
