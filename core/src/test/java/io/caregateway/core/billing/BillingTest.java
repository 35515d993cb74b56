package io.caregateway.core.billing;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;

import io.caregateway.core.CoreTest;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tests of billing share. */
abstract class BillingTest extends CoreTest {

  static final Demographics ADA = person("Lovelace", "9990000018", "1970-09-11");
  static final NewItem REPORT =
      new NewItem("INS-1", null, "Insurance report", "£104.50", "2026-10-30");

  private static final int CLICKS = 4;

  static PatientId patient(PatientState state) {
    PatientId patient = newId();
    tellAndAwait(changed(PRACTICE, patient, 1, state, ADA));
    return patient;
  }

  static void tell(DemographicsChanged told) {
    tellAndAwait(told);
  }

  static BillingItems billing() {
    return core.bean(BillingItems.class);
  }

  static AddOutcome add(PatientId patient, NewItem item, UUID formToken) {
    return billing().add(PRACTICE, patient, item, PRIYA, DESK, formToken);
  }

  /** Adds an item and gives its key. */
  static UUID added(PatientId patient) {
    return ((AddOutcome.Added) add(patient, REPORT, UUID.randomUUID())).key();
  }

  static BillingItem item(PatientId patient, UUID key) {
    return account(patient).orElseThrow().items().stream()
        .filter(item -> item.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** What waits to be sent about this patient, opened. */
  static <T> List<T> asked(PatientId patient, String type, Class<T> record) {
    Outbox outbox = new Outbox(core.bean(JdbcTemplate.class));
    return core
        .bean(PracticeTransactions.class)
        .in(PRACTICE, () -> outbox.unsent(PRACTICE, Integer.MAX_VALUE))
        .stream()
        .filter(message -> message.event().subject().equals(patient.toString()))
        .filter(message -> message.event().type().equals(type))
        .map(message -> core.bean(SealedEvents.class).open(message.event(), record))
        .toList();
  }

  /** Does the same four times at once, as by impatient clicks. */
  static <T> List<T> fourAtOnce(Callable<T> click) throws Exception {
    ExecutorService clicks = Executors.newFixedThreadPool(CLICKS);
    List<T> results = new ArrayList<>();
    for (Future<T> done : clicks.invokeAll(Collections.nCopies(CLICKS, click))) {
      results.add(done.get());
    }
    clicks.shutdown();
    return results;
  }
}
