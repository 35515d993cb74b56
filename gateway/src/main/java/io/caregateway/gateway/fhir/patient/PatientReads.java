package io.caregateway.gateway.fhir.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.hl7.fhir.r4.model.Patient;

/** Reads of one patient. A read that cannot be recorded gives nothing. */
final class PatientReads {

  private final PracticeTransactions transactions;
  private final Patients patients;
  private final AuditLog audit;
  private final CurrentUser currentUser;

  PatientReads(
      PracticeTransactions transactions,
      Patients patients,
      AuditLog audit,
      CurrentUser currentUser) {
    this.transactions = transactions;
    this.patients = patients;
    this.audit = audit;
    this.currentUser = currentUser;
  }

  /**
   * @throws Refused PATIENT_UNKNOWN when the caller's practice has no such patient
   */
  Patient read(PatientId id) {
    OdsCode practice = currentUser.practice();
    return transactions.in(
        practice,
        () -> {
          KeptPatient kept =
              patients.find(practice, id).orElseThrow(() -> new Refused(Refusal.PATIENT_UNKNOWN));
          audit.append(
              AuditRecord.done(Act.PATIENT_READ, currentUser.actor(), currentUser.origin())
                  .of(id)
                  .about("FHIR API"));
          return Served.of(practice, kept);
        });
  }
}
