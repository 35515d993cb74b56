package io.caregateway.gateway.signon.cis2;

import io.caregateway.routes.signon.spine.SpineRefused;
import org.springframework.security.core.AuthenticationException;

/** A sign-on with the Spine signs nobody on. Carries nothing of the person. */
public final class Cis2Refused extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final boolean counts;

  Cis2Refused(Cis2Refusal refusal) {
    super(refusal.name());
    this.code = refusal.code();
    this.counts = refusal != Cis2Refusal.NOT_RECORDED;
  }

  Cis2Refused(SpineRefused refused) {
    super(refused.reason().name(), refused);
    this.code = refused.reason().code();
    this.counts = !refused.reason().isOfTheService();
  }

  /** For the audit record. */
  String cause() {
    return String.valueOf(getMessage());
  }

  /** Whether it counts as an attempt of whoever sent it. */
  boolean counts() {
    return counts;
  }

  /** For the address of the sign-on page. */
  String code() {
    return code;
  }
}
