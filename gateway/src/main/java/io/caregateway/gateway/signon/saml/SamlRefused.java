package io.caregateway.gateway.signon.saml;

import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationException;

/** An answer signs nobody on. */
final class SamlRefused extends Saml2AuthenticationException {

  private static final long serialVersionUID = 1;

  SamlRefused(SamlRefusal refusal) {
    super(refusal.error());
  }

  SamlRefused(SamlRefusal refusal, @Nullable Throwable cause) {
    super(refusal.error(), cause);
  }
}
