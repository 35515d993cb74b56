package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.ListReader;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Revocation lists that a site brings as files, for authorities whose certificates do not say where
 * to ask. A list that is out of date answers for nobody.
 */
public final class HeldLists implements KnownStatus {

  private final List<HeldList> lists;
  private final Duration skew;
  private final Clock clock;

  /**
   * @param lists in DER, each complete and by its issuer itself
   * @throws IllegalArgumentException when one of them is no revocation list
   */
  public HeldLists(List<byte[]> lists, RevocationSettings settings, Clock clock) {
    this.lists = lists.stream().map(HeldLists::read).toList();
    this.skew = settings.skew();
    this.clock = clock;
  }

  @Override
  public Optional<CertificateStatus> of(X509Certificate certificate, X509Certificate issuer) {
    return lists.stream()
        .filter(held -> answersFor(held, certificate, issuer))
        .findFirst()
        .map(
            held ->
                held.list().getRevokedCertificate(certificate.getSerialNumber()) == null
                    ? CertificateStatus.GOOD
                    : CertificateStatus.REVOKED);
  }

  private boolean answersFor(HeldList held, X509Certificate certificate, X509Certificate issuer) {
    try {
      held.check(issuer, clock.instant(), skew);
      ListScope.check(held.list(), certificate, StatusAddresses.of(certificate).points());
      return true;
    } catch (CardRefused notForIt) {
      return false;
    }
  }

  private static HeldList read(byte[] der) {
    try {
      return new HeldList(ListReader.read(der, Refusal.CRL_UNREADABLE), der);
    } catch (CardRefused unreadable) {
      throw new IllegalArgumentException("A revocation list cannot be read.", unreadable);
    }
  }
}
