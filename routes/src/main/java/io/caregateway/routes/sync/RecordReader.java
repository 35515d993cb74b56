package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.reading.PatientReader;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.practice.ClinicalSystem;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.sync.RecordReading.Bad;
import io.caregateway.routes.sync.RecordReading.Good;
import org.jspecify.annotations.Nullable;

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

  /**
   * @param expectedId the id that it should have, for a record that is so broken that it tells none
   */
  RecordReading read(OdsCode practice, @Nullable String expectedId, byte[] bytes) {
    PatientReader reader =
        practices.get(practice).clinicalSystem() == ClinicalSystem.EMIS ? stu3 : r4;
    PatientReading reading = reader.readJson(bytes);
    if (reading instanceof PatientReading.Unreadable fault) {
      return new Bad(Unreadable.entry(fault.reason().name(), fault.sentence(), expectedId, bytes));
    }
    PatientReading.Read read = (PatientReading.Read) reading;
    String id = read.demographics().sourceId();
    if (id == null || !PatientRequests.isId(id)) {
      return new Bad(Unreadable.withoutId(expectedId, bytes));
    }
    return new Good(
        new Arrival(
            id, indexes.source(practice, id), indexes.bytes(practice, bytes), read.demographics()));
  }
}
