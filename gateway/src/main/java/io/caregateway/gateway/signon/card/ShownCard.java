package io.caregateway.gateway.signon.card;

import io.caregateway.gateway.listeners.ClientTrust;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.card.CardSettings.Proxy;
import io.caregateway.safeguards.audit.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The card that TLS has proved a request to come with: TLS of ours, or of a proxy that we believe.
 */
@Component
final class ShownCard {

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final Proxy proxy;
  private final ClientTrust trust;
  private final CardSignOn signOn;

  ShownCard(CardSettings settings, ClientTrust trust, CardSignOn signOn) {
    this.proxy = settings.proxy();
    this.trust = trust;
    this.signOn = signOn;
  }

  /**
   * Its certificates in DER, the card's first. Whether anybody vouches for it is left for the proof
   * to find out; a machine is no card.
   *
   * @return none where no card was shown
   * @throws CardRequestRefused where a believed proxy hands over what is no certificate
   */
  List<byte[]> of(HttpServletRequest request) {
    if (proxy.header() != null) {
      List<String> headers = Collections.list(request.getHeaders(proxy.header()));
      if (!headers.isEmpty() && proxy.addresses().contains(request.getRemoteAddr())) {
        return headers.size() == 1 ? byProxy(headers.get(0)) : refused();
      }
      if (!headers.isEmpty()) {
        signOn.record(
            null, Act.ACCESS_REFUSED, Origins.of(request), CardFault.HEADER_NOT_BELIEVED.name());
      }
    }
    return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] shown
            && !trust.isMachine(shown)
        ? der(shown)
        : List.of();
  }

  private static List<byte[]> byProxy(String header) {
    try {
      // a plus stands for itself in base64
      return CertificateText.read(
          URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException notEncoded) {
      return refused();
    }
  }

  private static List<byte[]> refused() {
    throw new CardRequestRefused(CardFault.NO_CARD);
  }

  private static List<byte[]> der(X509Certificate[] shown) {
    List<byte[]> all = new ArrayList<>();
    try {
      for (X509Certificate certificate : shown) {
        all.add(certificate.getEncoded());
      }
      return all;
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that TLS took has no encoding.", e);
    }
  }
}
