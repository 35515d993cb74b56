package io.caregateway.fhir;

import io.caregateway.fhir.billing.EntryWriter;
import io.caregateway.fhir.reading.PatientReader;

/** The FHIR version that a clinical system speaks. What it gives may be shared by threads. */
public enum Dialect {
  /** GP Connect: CareConnect profiles. */
  STU3 {
    @Override
    public PatientReader patientReader() {
      return io.caregateway.fhir.stu3.PatientMapping.reader();
    }

    @Override
    public EntryWriter entryWriter() {
      return new io.caregateway.fhir.stu3.BillingEntries();
    }
  },
  /** UK Core. */
  R4 {
    @Override
    public PatientReader patientReader() {
      return io.caregateway.fhir.r4.PatientMapping.reader();
    }

    @Override
    public EntryWriter entryWriter() {
      return new io.caregateway.fhir.r4.BillingEntries();
    }
  };

  /** Reads a Patient's bytes in this dialect. */
  public abstract PatientReader patientReader();

  /** Writes billing items in this dialect. */
  public abstract EntryWriter entryWriter();
}
