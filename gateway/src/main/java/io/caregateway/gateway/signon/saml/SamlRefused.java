package io.caregateway.gateway.signon.saml;

import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;

/** A message is not believed: an answer signs nobody on, a request signs nobody out. */
final class SamlRefused extends Saml2AuthenticationException {

  private static final long serialVersionUID = 1;

  private final SamlRefusal refusal;

  SamlRefused(SamlRefusal refusal) {
    this(refusal, null);
  }

  SamlRefused(SamlRefusal refusal, @Nullable Throwable cause) {
    super(refusal.error(), cause);
    this.refusal = refusal;
  }

  SamlRefusal refusal() {
    return refusal;
  }
}
