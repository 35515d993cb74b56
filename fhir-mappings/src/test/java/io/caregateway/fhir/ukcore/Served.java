package io.caregateway.fhir.ukcore;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import java.time.Instant;
import org.hl7.fhir.r4.model.Patient;

/** Patients as the gateway would hold them. */
final class Served {

  static final PatientId ID = PatientId.of("6f1c2c1e-0000-4000-8000-000000000002");
  static final PatientId SUCCESSOR = PatientId.of("6f1c2c1e-0000-4000-8000-000000000003");

  private Served() {}

  static ServedPatient patient(Demographics demographics, PatientState state) {
    return new ServedPatient(
        new OdsCode("A81001"),
        ID,
        3,
        Instant.parse("2026-03-01T10:15:30.123Z"),
        state,
        state == PatientState.REPLACED ? SUCCESSOR : null,
        demographics);
  }

  /** The resource as its own JSON reads. */
  static Demographics readBack(Patient served) {
    return Payloads.read(
        Dialect.R4, FhirContext.forR4Cached().newJsonParser().encodeResourceToString(served));
  }
}
