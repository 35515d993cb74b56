package io.caregateway.gateway.signon.cis2;

import io.caregateway.routes.signon.spine.SpineRefused;
import org.springframework.security.core.AuthenticationException;

/** A sign-on with the Spine signs nobody on. Carries nothing of the person. */
public final class Cis2Refused extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final String code;

  Cis2Refused(Cis2Refusal refusal) {
    super(refusal.name());
    this.code = refusal.code();
  }

  Cis2Refused(SpineRefused refused) {
    super(refused.reason().name(), refused);
    this.code = refused.reason().code();
  }

  /** For the audit record. */
  String cause() {
    return String.valueOf(getMessage());
  }

  /** For the address of the sign-on page. */
  String code() {
    return code;
  }
}
