package io.caregateway.smartcards.issuer;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * A site's own authority that speaks EST (RFC 7030).
 *
 * @param address where it answers, as {@code https://ca.example/.well-known/est} or, with a label,
 *     {@code https://ca.example/.well-known/est/cards}
 * @param tls shows the gateway's client certificate, and trusts whom the site trusts for this
 *     server
 * @param issuers what it issues with: each certificate it gives is signed by one of them
 * @param timeout for one exchange, from the first packet to the last
 * @param patience how long to wait altogether where it says that it is not ready
 */
public record EstAuthority(
    URI address,
    SSLContext tls,
    List<X509Certificate> issuers,
    Duration timeout,
    Duration patience) {

  private static final int HTTPS = 443;

  public EstAuthority {
    issuers = List.copyOf(issuers);
  }

  int port() {
    return address.getPort() < 0 ? HTTPS : address.getPort();
  }

  /** What stands behind {@code /.well-known/est/} (RFC 7030, 3.2.2); empty where nothing does. */
  String label() {
    String path = address.getPath().replaceAll("/+$", "");
    int end = path.lastIndexOf("/est/");
    return end < 0 ? "" : path.substring(end + "/est/".length());
  }
}
