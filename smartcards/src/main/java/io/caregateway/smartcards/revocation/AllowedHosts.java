package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Turns an address out of a certificate into one that may be asked. */
record AllowedHosts(Set<String> hosts) {

  private static final int LONGEST = 1024;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * @throws CardRefused with STATUS_HOST
   */
  URI check(String address) {
    try {
      URI uri = new URI(address);
      if (address.length() <= LONGEST && allowed(uri)) {
        return uri;
      }
    } catch (URISyntaxException noAddress) {
      throw new CardRefused(Refusal.STATUS_HOST, noAddress);
    }
    throw new CardRefused(Refusal.STATUS_HOST);
  }

  private boolean allowed(URI uri) {
    return uri.getScheme() != null
        && uri.getHost() != null
        && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && hosts.contains(
            uri.getHost().toLowerCase(Locale.ROOT)
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
  }
}
