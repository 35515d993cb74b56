package io.caregateway.core.billing.bulk;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkBillsTest extends BulkFiled {

  @Test
  void triesAFileWithoutKeepingAnythingAndThenMakesItsBills() {
    PatientId patient = known("9990000026");
    UUID insurer = payer("third-party", "Bulk Insurance");
    String csv =
        HEADINGS
            + "999 000 0026,,30/10/2026,REPORT,1,,Dr Okoro,Main,,By hand\n"
            + "999 000 0026,,30/10/2026,MEDICAL,2,10%,Dr Okoro,Main,,By hand\n"
            + patient
            + ",bulk insurance,30/10/2026,REPORT,,,,,PO 77,\n";

    UUID file = sent(csv, true);
    assertThat(progress(file).state()).isEqualTo(State.CHECKING);
    assertThat(recorded(Act.BILL_DRAFTED)).last().isEqualTo(done("a file to be tried: 2 bills"));
    run();
    BulkProgress tried = progress(file);
    assertThat(tried.state()).isEqualTo(State.CHECKED);
    assertThat(tried.total()).isEqualTo(2);
    assertThat(tried.lines()).isEqualTo(3);
    assertThat(tried.amount()).isEqualTo(new Money(1000 + 7199 + 2000));
    assertThat(tried.by()).isEqualTo("Priya Shah");
    assertThat(bills(patient)).isEmpty();
    assertThat(recorded(Act.PATIENT_SEARCH)).isNotEmpty();

    bulk().make(PRACTICE, file, PRIYA);
    assertThat(recorded(Act.BILL_DRAFTED)).last().isEqualTo(done("a file: 2 bills"));
    assertThat(progress(file).state()).isEqualTo(State.MAKING);
    run();

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
    assertThat(progress(file).made()).isEqualTo(2);
    assertBalanced();
  }

  @Test
  void theSameFileCountsOnceAndIsSaidToHaveBeenSentBefore() {
    PatientId patient = known("9990000034");
    String csv = HEADINGS + line(patient, "REPORT");
    UUID file = sent(csv, false);
    assertThat(bulk().send(PRACTICE, csv, false, PRIYA)).isEqualTo(new BulkSent.Before(file));
    run();
    assertThat(bulk().send(PRACTICE, csv, false, PRIYA))
        .as("nobody has had it made yet")
        .isEqualTo(new BulkSent.Kept(file));
    run();
    bulk().make(PRACTICE, file, PRIYA);
    assertThat(bulk().send(PRACTICE, csv, true, SAM)).isEqualTo(new BulkSent.Before(file));
    run();
    assertThat(bulk().send(PRACTICE, csv, true, SAM)).isEqualTo(new BulkSent.Before(file));
    bulk().make(PRACTICE, file, SAM);
    run();

    assertThat(bills(patient)).extracting(Bill::state).containsExactly(BillState.DRAFT);
    assertThat(bulk().progress(OTHER_PRACTICE, file)).isEmpty();
    assertThat(bulk().latest(PRACTICE)).extracting(BulkProgress::file).contains(file);
  }

  @Test
  void namesEachMistakeByLineAndColumnAndMakesNothingOfSuchAFile() {
    PatientId patient = known("9990000042");
    String csv =
        HEADINGS
            + line(patient, "REPORT")
            + "9990000043,,30/10/2026,REPORT,1,,,,,\n"
            + patient
            + ",Nobody Ltd,30/10/2026,REPORT,1,,,,,\n"
            + patient
            + ",,30/10/2027,REPORT,1,,,,,\n"
            + patient
            + ",,29/10/2026,NONE,0,,,,,\n"
            + UUID.randomUUID()
            + ",,29/10/2026,REPORT,1,,,,,\n";
    UUID file = checked(csv, true);
    assertThat(progress(file).state()).isEqualTo(State.WRONG);
    assertThat(progress(file).mistakes())
        .contains(
            new Mistake(
                3,
                "Patient",
                "Enter the NHS number or the record id of a patient of the practice."),
            new Mistake(
                4,
                "Payer",
                "Enter the name or the record id of a business or third party, or leave it empty"
                    + " where the patient pays."))
        .extracting(mistake -> mistake.line() + " " + mistake.column())
        .containsExactly("3 Patient", "4 Payer", "5 Date", "6 Item code", "7 Patient");
    bulk().make(PRACTICE, file, PRIYA);
    run();
    assertThat(bills(patient)).isEmpty();
    assertThat(progress(file).state()).isEqualTo(State.WRONG);
  }

  @Test
  void keepsNothingOfAFileThatCannotBeRead() {
    String card = HEADINGS + newPatient() + ",,30/10/2026,REPORT,1,,,,,4111 1111 1111 1111\n";
    assertThat(bulk().send(PRACTICE, card, true, PRIYA))
        .isEqualTo(new BulkSent.Unreadable(List.of(new Mistake(2, "Notes", CardNumbers.REFUSED))));
    assertThat(bulk().send(PRACTICE, "Patient,Nothing\n", true, PRIYA))
        .isInstanceOf(BulkSent.Unreadable.class);
    assertThat(bulk().send(PRACTICE, HEADINGS, true, PRIYA))
        .isInstanceOf(BulkSent.Unreadable.class);
    String long5001 = HEADINGS + "x,,30/10/2026,REPORT,1,,,,,\n".repeat(5_001);
    assertThat(bulk().send(PRACTICE, long5001, true, PRIYA))
        .isInstanceOf(BulkSent.Unreadable.class);
  }

  private static UUID newPatient() {
    return UUID.randomUUID();
  }

  private static AuditRecord done(String about) {
    return AuditRecord.done(Act.BILL_DRAFTED, PRIYA.actor(), PRIYA.origin()).about(about);
  }
}
