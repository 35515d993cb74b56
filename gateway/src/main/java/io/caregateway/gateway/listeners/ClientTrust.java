package io.caregateway.gateway.listeners;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom the machines' port takes a client certificate from: machines by their authorities and
 * revocation lists, cards by theirs. A card is never taken for a machine. Whether it was revoked,
 * and all else about a card, is for sign-on to find out, which can say why it is refused.
 */
public final class ClientTrust implements X509TrustManager {

  private final X509TrustManager machines;
  private final @Nullable X509TrustManager cards;

  ClientTrust(X509TrustManager machines, @Nullable X509TrustManager cards) {
    this.machines = machines;
    this.cards = cards;
  }

  /** Whether these, the client's own first, are a machine's by its authority. */
  public boolean isMachine(X509Certificate[] shown) {
    return !isCard(shown) && trusts(machines, shown);
  }

  /** Whether these, the card's own first, chain to an authority of cards. */
  public boolean isCard(X509Certificate[] shown) {
    return cards != null && trusts(cards, shown);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String authType)
      throws CertificateException {
    if (!isCard(shown)) {
      machines.checkClientTrusted(shown, authType);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String authType)
      throws CertificateException {
    throw new CertificateException("This is for clients alone.");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return Stream.of(machines, cards)
        .filter(trust -> trust != null)
        .flatMap(trust -> Stream.of(trust.getAcceptedIssuers()))
        .distinct()
        .toArray(X509Certificate[]::new);
  }

  private static boolean trusts(X509TrustManager trust, X509Certificate[] shown) {
    try {
      trust.checkClientTrusted(shown, shown[0].getPublicKey().getAlgorithm());
      return true;
    } catch (CertificateException untrusted) {
      return false;
    }
  }
}
