package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.listeners.CardAuthorities;
import io.caregateway.gateway.pki.AddressPace;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every request about a card passes before it is read. */
@Component
final class CardGate {

  private final CardAuthorities authorities;
  private final CardAddresses addresses;
  private final AddressPace pace = new AddressPace(120, 240);

  CardGate(CardAuthorities authorities, CardAddresses addresses) {
    this.authorities = authorities;
    this.addresses = addresses;
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
   * As {@link #pass}, for a request by script. A page of another site could sign its visitor on as
   * somebody else; browsers tell where a request comes from, other clients do not.
   *
   * @throws CardRequestRefused also OTHER_SITE
   */
  void passScript(HttpServletRequest request) {
    pass(request);
    String origin = request.getHeader("Origin");
    if (!isOwn(request.getHeader("Sec-Fetch-Site"))
        || (origin != null && !origin.equals(addresses.origin(request)))) {
      throw new CardRequestRefused(CardFault.OTHER_SITE);
    }
  }

  private static boolean isOwn(@Nullable String site) {
    return site == null || site.equals("same-origin") || site.equals("none");
  }
}
