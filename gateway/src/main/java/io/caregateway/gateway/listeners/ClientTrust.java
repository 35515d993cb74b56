package io.caregateway.gateway.listeners;

import io.caregateway.smartcards.path.CertificateReader;
import io.caregateway.smartcards.refusal.CardRefused;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom the machines' port takes a client certificate from: machines by their authorities and
 * revocation lists, cards by theirs. A card is never taken for a machine. Whether it was revoked,
 * and all else about a card, is for sign-on to find out, which can say why it is refused.
 *
 * <p>Where cards sign on, the handshake takes a stranger's certificate too, if it is harmless to
 * read: TLS could not say that a card has expired. {@link StrangersValve} keeps strangers from all
 * but the page that does say so.
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

  /** Whether an authority of ours vouches for these at this moment. */
  boolean isKnown(X509Certificate[] shown) {
    return isCard(shown) || trusts(machines, shown);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String authType)
      throws CertificateException {
    if (isKnown(shown)) {
      return;
    }
    if (cards == null) {
      throw new CertificateException("No authority of clients vouches for this certificate.");
    }
    requireHarmless(shown);
  }

  /** TLS goes on to compute with the certificate's key, whoever made it. */
  private static void requireHarmless(X509Certificate[] shown) throws CertificateException {
    List<byte[]> certificates = new ArrayList<>();
    for (X509Certificate certificate : shown) {
      certificates.add(certificate.getEncoded());
    }
    try {
      CertificateReader.read(certificates);
    } catch (CardRefused refused) {
      throw new CertificateException(refused.refusal().name(), refused);
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
