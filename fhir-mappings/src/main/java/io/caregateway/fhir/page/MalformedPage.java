package io.caregateway.fhir.page;

/** Bytes that are no page of search results. Carries nothing of their content. */
public final class MalformedPage extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  MalformedPage(Reason reason) {
    super(reason.sentence, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    NOT_JSON("The clinical system's answer is not well-formed JSON, or broke off."),
    NOT_A_BUNDLE("The clinical system's answer is neither a Bundle nor an OperationOutcome."),
    LINKS_TWICE("The clinical system's answer tells twice where the next page is."),
    OUT_OF_BOUNDS("The clinical system's answer is larger, or nested deeper, than is allowed.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }
}
