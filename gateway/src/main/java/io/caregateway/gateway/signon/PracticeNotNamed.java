package io.caregateway.gateway.signon;

/** A machine that serves several practices did not say for which one it asks. */
public final class PracticeNotNamed extends RuntimeException {

  private static final long serialVersionUID = 1;

  PracticeNotNamed() {
    super(
        "This client serves several practices: name one by its ODS code in the header"
            + " X-Practice.");
  }
}
