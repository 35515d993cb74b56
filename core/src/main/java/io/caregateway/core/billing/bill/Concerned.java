package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.PatientAccounts.Patient;
import io.caregateway.core.billing.RecordEntries;
import io.caregateway.core.billing.RecordEntries.Entry;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The patient whom a bill is about, where there is one. Their rights hold whoever pays, and it is
 * their clinical record that is told. In the practice's transaction under way.
 */
final class Concerned {

  private final PatientAccounts patients;
  private final RecordEntries record;

  Concerned(PatientAccounts patients, RecordEntries record) {
    this.patients = patients;
    this.record = record;
  }

  Optional<Patient> find(OdsCode practice, @Nullable PatientId about) {
    return about == null ? Optional.empty() : patients.find(practice, about);
  }

  /** Why nothing new may be billed, by the payer's standing or the patient's. */
  @Nullable String refusal(OdsCode practice, Standing payer, @Nullable PatientId about) {
    return payer.refusal() != null || payer.isPatient()
        ? payer.refusal()
        : find(practice, about).map(Patient::refusal).orElse(null);
  }

  /** What staff should know of the payer, or else of the patient; mostly null. */
  @Nullable String notice(OdsCode practice, Standing payer, @Nullable PatientId about) {
    return payer.notice() != null || payer.isPatient()
        ? payer.notice()
        : find(practice, about).map(patient -> notice(payer, patient)).orElse(null);
  }

  private static @Nullable String notice(Standing payer, Patient patient) {
    return patient.state() == PatientState.DECEASED
        ? "This patient has died. The bill goes to " + payer.name() + "."
        : patient.notice();
  }

  /** Whether there is a clinical record that may be told. */
  boolean hears(OdsCode practice, Bill bill) {
    return find(practice, bill.patient()).filter(patient -> !patient.silent()).isPresent();
  }

  /** Asks for entries in the clinical record, where it may be told. */
  void tell(OdsCode practice, Bill bill, List<Entry> entries, Actor actor) {
    find(practice, bill.patient())
        .filter(patient -> !patient.silent())
        .ifPresent(
            patient -> entries.forEach(entry -> record.tell(practice, patient.id(), entry, actor)));
  }

  /** Withdraws the entry of a payment that was returned, where the record may be told. */
  void withdraw(OdsCode practice, Bill bill, UUID key, Actor actor) {
    if (hears(practice, bill)) {
      record.withdraw(practice, key, "The payment was returned.", actor);
    }
  }
}
