package io.caregateway.gateway.fhir.audit;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** A code that never changes; each use of it gets a Coding of its own. */
record Code(String system, String code, @Nullable String display) {

  static Code dicom(String code, String display) {
    return new Code(Terms.DICOM, code, display);
  }

  Coding coding() {
    return new Coding(system, code, display);
  }

  CodeableConcept concept() {
    return new CodeableConcept().addCoding(coding());
  }

  /**
   * @param asked null for any system
   */
  boolean is(@Nullable String asked, String of) {
    return code.equals(of) && (asked == null || system.equals(asked));
  }
}
