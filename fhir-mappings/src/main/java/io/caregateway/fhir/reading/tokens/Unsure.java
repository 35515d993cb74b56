package io.caregateway.fhir.reading.tokens;

/** This is not the plain case: HAPI's parser has to say what the record is worth. */
final class Unsure extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unsure() {
    super("not the plain case", null, false, false);
  }

  static void unless(boolean plain) {
    if (!plain) {
      throw new Unsure();
    }
  }
}
