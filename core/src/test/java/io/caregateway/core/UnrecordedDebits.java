package io.caregateway.core;

import io.caregateway.core.billing.debit.Collections;
import io.caregateway.core.billing.debit.Mandates;
import io.caregateway.core.billing.debit.Results;
import io.caregateway.core.billing.debit.SchemeChange;
import io.caregateway.core.billing.debit.TypedMandate;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The ways of acts on direct debits, for UnrecordedActsTest. */
final class UnrecordedDebits extends BilledTest {

  private static final LocalDate SIGNED = LocalDate.of(2026, 10, 1);

  private UnrecordedDebits() {}

  static List<ActFlow> flows() {
    UUID form = UUID.randomUUID();
    return List.of(
        new ActFlow(Act.DEBIT_SCHEME_CHANGED, "the name", () -> UnrecordedDebits::scheme),
        ActFlow.on(
            Act.MANDATE_CHANGED, "entered", BilledTest::patient, patient -> add(patient, form)),
        ActFlow.on(
            Act.PATIENT_READ,
            "mandates",
            BilledTest::patient,
            patient -> books.bean(Mandates.class).of(PRACTICE, patient.value(), PRIYA)),
        new ActFlow(Act.PATIENT_SEARCH, "a plan", () -> () -> collections().plan(PRACTICE, PRIYA)),
        ActFlow.on(
            Act.COLLECTION_MADE,
            "of what is owed",
            UnrecordedDebits::owing,
            run -> collections().make(PRACTICE, run, collections().earliest(), PRIYA)),
        ActFlow.on(
            Act.COLLECTION_FILE_TAKEN,
            "as pain.008",
            UnrecordedDebits::made,
            run -> collections().file(PRACTICE, run, true, PRIYA)),
        ActFlow.on(
            Act.COLLECTION_BOOKED,
            "collected",
            UnrecordedDebits::made,
            run -> books.bean(Results.class).read(PRACTICE, collected(run), PRIYA)));
  }

  private static void scheme() {
    books
        .bean(SchemeChange.class)
        .change(PRACTICE, "Densham Surgery", "123456", "12345678", "654321", PRIYA);
  }

  private static void add(PatientId patient, UUID token) {
    TypedMandate typed = new TypedMandate(token, "A LOVELACE", "200000", "87654321", SIGNED);
    books.bean(Mandates.class).add(PRACTICE, patient.value(), typed, PRIYA);
  }

  /** A run's id, of which something is owed. */
  private static UUID owing() {
    scheme();
    PatientId patient = patient();
    posted(patient, "REPORT");
    add(patient, UUID.randomUUID());
    return UUID.randomUUID();
  }

  private static UUID made() {
    UUID run = owing();
    done(collections().make(PRACTICE, run, collections().earliest(), PRIYA));
    return run;
  }

  private static String collected(UUID run) {
    String reference = collections().of(PRACTICE, run).get(0).reference();
    return "reference,result,reason\n" + reference + ",collected,\n";
  }

  private static Collections collections() {
    return books.bean(Collections.class);
  }
}
