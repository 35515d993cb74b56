package io.caregateway.gateway.signon.card;

import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.Standing;
import io.caregateway.smartcards.revocation.CertificateStatus;
import io.caregateway.smartcards.revocation.KnownStatus;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** How a card stands that this gateway issued: it knows best itself, and at once. */
final class RegisteredCards implements KnownStatus {

  private final CertificateRegister register;

  RegisteredCards(CertificateRegister register) {
    this.register = register;
  }

  @Override
  public Optional<CertificateStatus> of(X509Certificate certificate, X509Certificate issuer) {
    Standing standing = register.standing(certificate);
    if (standing instanceof Standing.Unknown) {
      return Optional.empty();
    }
    return Optional.of(
        standing instanceof Standing.Good ? CertificateStatus.GOOD : CertificateStatus.REVOKED);
  }
}
