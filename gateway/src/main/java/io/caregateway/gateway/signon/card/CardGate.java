package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.listeners.CardAuthorities;
import io.caregateway.gateway.pki.AddressPace;
import io.caregateway.gateway.signon.OwnSite;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** What every request about a card passes before it is read. */
@Component
final class CardGate {

  private final CardAuthorities authorities;
  private final CardAddresses addresses;
  private final AddressPace pace;

  CardGate(CardAuthorities authorities, CardAddresses addresses, CardSettings settings) {
    this.authorities = authorities;
    this.addresses = addresses;
    this.pace = settings.requests().pace();
  }

  /**
   * @throws CardRequestRefused NOT_SET_UP or TOO_MANY_REQUESTS
   */
  void pass(HttpServletRequest request) {
    if (authorities.anchors().isEmpty()) {
      throw new CardRequestRefused(CardFault.NOT_SET_UP);
    }
    if (!pace.allows(request.getRemoteAddr())) {
      throw new CardRequestRefused(CardFault.TOO_MANY_REQUESTS);
    }
  }

  /**
   * As {@link #pass}, for a request by script.
   *
   * @throws CardRequestRefused also OTHER_SITE
   */
  void passScript(HttpServletRequest request) {
    pass(request);
    if (!OwnSite.sent(request, addresses.origin(request))) {
      throw new CardRequestRefused(CardFault.OTHER_SITE);
    }
  }
}
