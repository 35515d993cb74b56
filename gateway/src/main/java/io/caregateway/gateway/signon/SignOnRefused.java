package io.caregateway.gateway.signon;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/**
 * A person proved who they are and is not signed on all the same. It is recorded by whoever throws
 * it.
 */
public final class SignOnRefused extends AuthenticationException {

  private static final long serialVersionUID = 1;

  /** Why. The audit record gives the name, the person reads a sentence. */
  public enum Cause {
    /** They are new here, and new people are not let in by themselves. */
    NEWCOMER_REFUSED,
    /** Somebody of the practice suspended them. */
    PERSON_SUSPENDED,
    /** Too many refused attempts in their name. */
    PERSON_LOCKED,
    /** Too many attempts of this person, or from this address, in a short time. */
    TOO_MANY_ATTEMPTS,
    /** No practice was named, and they have no role anywhere. */
    NO_ROLE,
    /** They have roles, none of them at a practice that is served here. */
    NOT_SERVED_HERE,
    /** The practice leaves this gateway, or has left it. */
    PRACTICE_LEFT,
    /** Nobody is signed on without a record of it. */
    NOT_RECORDED;

    /** As the address of the sign-on page has it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Cause reason;

  public SignOnRefused(Cause reason) {
    super(reason.name());
    this.reason = reason;
  }

  public SignOnRefused(Cause reason, Throwable because) {
    super(reason.name(), because);
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
