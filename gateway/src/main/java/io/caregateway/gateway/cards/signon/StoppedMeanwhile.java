package io.caregateway.gateway.cards.signon;

import io.caregateway.smartcards.virtual.CardRefused;
import org.springframework.security.core.AuthenticationException;

/** A card was stopped between its signature and the session that was to rest on it. */
final class StoppedMeanwhile extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final CardRefused refused;

  StoppedMeanwhile(CardRefused refused) {
    super(refused.refusal().name(), refused);
    this.refused = refused;
  }

  CardRefused refused() {
    return refused;
  }
}
