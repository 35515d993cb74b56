package io.caregateway.core.billing.bulk;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bulk.BulkProgress.State;
import io.caregateway.feed.PatientId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The shortest ways to send files of bills and to have them made. */
abstract class BulkFiled extends BilledTest {

  static final String HEADINGS =
      "Patient,Payer,Date,Item code,Quantity,Discount,Practitioner,Branch,Purchase order,Notes\n";

  /** A file that is checked. */
  static UUID checked(String csv, boolean post) {
    UUID file = sent(csv, post);
    run();
    return file;
  }

  /** A file that is checked and holds, and all that could be made of it. */
  static UUID made(String csv, boolean post) {
    UUID file = checked(csv, post);
    assertThat(progress(file).state()).isEqualTo(State.CHECKED);
    bulk().make(PRACTICE, file, PRIYA);
    run();
    return file;
  }

  static UUID sent(String csv, boolean post) {
    BulkSent sent = bulk().send(PRACTICE, csv, post, PRIYA);
    assertThat(sent).isInstanceOf(BulkSent.Kept.class);
    return ((BulkSent.Kept) sent).file();
  }

  static void run() {
    while (round().run(PRACTICE)) {
      // until nothing waits
    }
  }

  static String line(PatientId patient, String item) {
    return patient + ",,30/10/2026," + item + ",1,,,,,\n";
  }

  static PatientId known(String nhsNumber) {
    PatientId patient = newId();
    know(changed(PRACTICE, patient, 1, person("Bulk", nhsNumber, "1970-09-11")));
    return patient;
  }

  static List<Bill> bills(PatientId patient) {
    return bills().of(PRACTICE, Set.of(patient.value()));
  }

  static BulkProgress progress(UUID file) {
    return bulk().progress(PRACTICE, file).orElseThrow();
  }

  static BulkBills bulk() {
    return books.bean(BulkBills.class);
  }

  static BulkRound round() {
    return books.bean(BulkRound.class);
  }
}
