package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.reading.PatientReader;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.practice.ClinicalSystem;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.RecordReading.Bad;
import io.caregateway.routes.sync.RecordReading.Good;

/** Reads the bytes of one Patient in the practice's dialect. */
final class RecordReader {

  private final Practices practices;
  private final PatientIndexes indexes;
  private final PatientReader stu3 = Dialect.STU3.patientReader();
  private final PatientReader r4 = Dialect.R4.patientReader();

  RecordReader(Practices practices, PatientIndexes indexes) {
    this.practices = practices;
    this.indexes = indexes;
  }

  RecordReading read(OdsCode practice, ServedRecord served) {
    PatientReader reader =
        practices.get(practice).clinicalSystem() == ClinicalSystem.EMIS ? stu3 : r4;
    PatientReading reading = reader.readJson(served.bytes());
    if (reading instanceof PatientReading.Unreadable fault) {
      return new Bad(
          Unreadable.entry(fault.reason().name(), fault.sentence(), served.id(), served.bytes()));
    }
    PatientReading.Read read = (PatientReading.Read) reading;
    String id = read.demographics().sourceId();
    if (id == null || !PatientRequests.isId(id)) {
      return new Bad(Unreadable.withoutId(served.id(), served.bytes()));
    }
    SourceKey source = id.equals(served.id()) ? served.source() : indexes.source(practice, id);
    return new Good(new Arrival(id, source, served.fingerprint(), read.demographics()));
  }
}
