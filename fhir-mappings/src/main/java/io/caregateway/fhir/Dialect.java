package io.caregateway.fhir;

import io.caregateway.fhir.reading.PatientReader;

/** The FHIR version that a clinical system speaks. */
public enum Dialect {
  /** GP Connect: CareConnect profiles. */
  STU3 {
    @Override
    public PatientReader patientReader() {
      return io.caregateway.fhir.stu3.PatientMapping.reader();
    }
  },
  /** UK Core. */
  R4 {
    @Override
    public PatientReader patientReader() {
      return io.caregateway.fhir.r4.PatientMapping.reader();
    }
  };

  /** Reads a Patient's bytes in this dialect. Threads may share it. */
  public abstract PatientReader patientReader();
}
