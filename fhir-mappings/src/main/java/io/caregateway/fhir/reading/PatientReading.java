package io.caregateway.fhir.reading;

import io.caregateway.feed.demographics.Demographics;

/** What became of the bytes of a Patient. */
public sealed interface PatientReading {

  /** It was read. Under a restricting label contact data has been left out. */
  record Read(Demographics demographics) implements PatientReading {}

  /**
   * It could not be read, so its bytes belong in quarantine.
   *
   * @param sentence for staff, free of personal data
   */
  record Unreadable(Reason reason, String sentence) implements PatientReading {}

  /** Why a Patient could not be read. */
  enum Reason {
    MALFORMED("The record is not well-formed JSON or XML."),
    NOT_A_PATIENT("The record is not a Patient."),
    INVALID_VALUE("The record holds a value that FHIR does not allow"),
    OUT_OF_BOUNDS("The record is larger, or nested deeper, than a patient record can be."),
    DTD_REFUSED("The record's XML has a document type declaration, which FHIR forbids."),
    UNKNOWN_MODIFIER("The record says that it must be read by rules that are not known here.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    Unreadable unreadable() {
      return new Unreadable(this, sentence);
    }

    /** Says in which element, as {@code birthDate}. */
    Unreadable in(String element) {
      return new Unreadable(this, sentence + " in " + element + ".");
    }
  }
}
