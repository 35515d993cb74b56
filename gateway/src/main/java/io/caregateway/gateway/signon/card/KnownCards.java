package io.caregateway.gateway.signon.card;

import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.Standing;
import io.caregateway.smartcards.revocation.CertificateStatus;
import io.caregateway.smartcards.revocation.KnownStatus;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/**
 * What is known here of a card without asking anybody: how one stands that this gateway issued, and
 * what the revocation lists say that are kept here.
 */
final class KnownCards implements KnownStatus {

  private final CertificateRegister register;
  private final KeptLists lists;
  private final Clock clock;

  KnownCards(CertificateRegister register, KeptLists lists, Clock clock) {
    this.register = register;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public Optional<CertificateStatus> of(X509Certificate certificate, X509Certificate issuer) {
    Standing standing = register.standing(certificate);
    if (standing instanceof Standing.Unknown) {
      return lists.of(certificate, issuer, clock.instant());
    }
    return Optional.of(
        standing instanceof Standing.Good ? CertificateStatus.GOOD : CertificateStatus.REVOKED);
  }
}
