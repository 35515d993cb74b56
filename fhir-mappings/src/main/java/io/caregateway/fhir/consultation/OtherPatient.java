package io.caregateway.fhir.consultation;

/** Something in the answer belongs to somebody else than the patient who was asked for. */
public final class OtherPatient extends RuntimeException {

  private static final long serialVersionUID = 1;

  OtherPatient() {
    super("The clinical system answered with another patient's record.", null, false, false);
  }
}
