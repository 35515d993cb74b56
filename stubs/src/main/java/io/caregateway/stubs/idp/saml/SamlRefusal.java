package io.caregateway.stubs.idp.saml;

/**
 * A message or a step that the IdP does not go along with. The message says to a person what to do
 * about it.
 */
public final class SamlRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why; one value per cause. */
  public enum Cause {
    MESSAGE_MISSING,
    MESSAGE_TWICE,
    TOO_LARGE,
    NOT_BASE64,
    NOT_DEFLATED,
    DOCTYPE,
    NOT_XML,
    WRONG_MESSAGE,
    INCOMPLETE,
    WRONG_DESTINATION,
    UNKNOWN_SERVICE_PROVIDER,
    ACS_NOT_ALLOWED,
    BINDING_NOT_SUPPORTED,
    EXPIRED,
    SIGNATURE_MISSING,
    SIGNATURE_ALGORITHM,
    SIGNATURE_WRONG,
    STATUS_NOT_SUCCESS,
    UNKNOWN_PRACTICE,
    UNKNOWN_PERSON,
    UNKNOWN_PAGE,
    NOBODY_SIGNED_ON,
    STEP_FORGOTTEN
  }

  private final Cause reason;
  private final String sentence;

  public SamlRefusal(Cause reason, String sentence) {
    super(sentence);
    this.reason = reason;
    this.sentence = sentence;
  }

  public SamlRefusal(Cause reason, String sentence, Throwable from) {
    super(sentence, from);
    this.reason = reason;
    this.sentence = sentence;
  }

  public Cause reason() {
    return reason;
  }

  /** What to do about it, for a page. */
  public String sentence() {
    return sentence;
  }
}
