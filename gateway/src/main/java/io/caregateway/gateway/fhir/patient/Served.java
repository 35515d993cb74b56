package io.caregateway.gateway.fhir.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.ukcore.PatientWriter;
import io.caregateway.fhir.ukcore.ServedPatient;
import io.caregateway.routes.patient.KeptPatient;
import org.hl7.fhir.r4.model.Patient;

/** A kept patient in the form in which it is served. */
public final class Served {

  private Served() {}

  public static Patient of(OdsCode practice, KeptPatient kept) {
    return PatientWriter.write(
        new ServedPatient(
            practice,
            kept.id(),
            kept.version(),
            kept.changedAt(),
            kept.state(),
            kept.replacedBy(),
            kept.demographics()));
  }
}
