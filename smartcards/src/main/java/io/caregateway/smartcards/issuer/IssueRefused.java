package io.caregateway.smartcards.issuer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** No certificate was given. The message is a sentence that says what to do. */
public final class IssueRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Cause {
    NO_ISSUER(
        "No certificate authority is set up for cards. Ask whoever runs the gateway to name one."),
    REQUEST_UNREADABLE("The certificate request cannot be read. Start the enrolment again."),
    REQUEST_NOT_PROVEN(
        "The certificate request is not signed by its own key. Start the enrolment again."),
    KEY_NOT_ALLOWED(
        "The card's key is too weak. Use a P-256 key or longer, or an RSA key of 2048 bits or more."),
    SUBJECT_NOT_ALLOWED(
        "The card's user ID or name cannot stand in a certificate. Give the 12-digit user ID, and"
            + " names in letters."),
    SUBJECT_DIFFERS(
        "The certificate request names somebody else than the card does. Start the enrolment"
            + " again."),
    ISSUER_NOT_READY(
        "The certificate authority has not decided yet. Try again at the time it gave."),
    ISSUER_REFUSED(
        "The certificate authority refused the request. Ask whoever runs it for the reason."),
    ISSUER_AWAY("The certificate authority does not answer. Try again in some minutes."),
    ANSWER_NOT_TRUSTED(
        "The certificate authority's answer is not the certificate that was asked for. Tell whoever"
            + " runs the gateway.");

    private final String sentence;

    Cause(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Cause why;
  private final @Nullable Instant retryAt;

  IssueRefused(Cause why) {
    this(why, null, null);
  }

  IssueRefused(Cause why, Throwable cause) {
    this(why, cause, null);
  }

  private IssueRefused(Cause why, @Nullable Throwable cause, @Nullable Instant retryAt) {
    super(why.sentence, cause);
    this.why = why;
    this.retryAt = retryAt;
  }

  static IssueRefused notReadyBefore(Instant retryAt) {
    return new IssueRefused(Cause.ISSUER_NOT_READY, null, retryAt);
  }

  public Cause why() {
    return why;
  }

  /** When to ask again; null but for {@link Cause#ISSUER_NOT_READY}. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }
}
