package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.revocation.Clearance;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;

/** The proof that somebody holds a card whose PIN they know. */
public final class CardProof {

  private final Challenges challenges;
  private final CertificateProof certificate;

  public CardProof(Challenges challenges, CardTrust trust, Clearance clearance, Clock clock) {
    this.challenges = challenges;
    this.certificate = new CertificateProof(trust, clearance, clock);
  }

  /**
   * Proves a card by its signature over a challenge. The challenge is spent first: what is refused
   * cannot be tried again, and nobody makes the gateway work without asking it for one.
   *
   * @param certificates the card's first, then its issuers in any order, in DER
   * @param scope where the answer came in, never what the answer says of itself
   * @throws CardRefused with the cause
   */
  public ProvenCard prove(
      List<byte[]> certificates, CardSignature signature, Nonce nonce, ChallengeScope scope) {
    challenges.spend(nonce, scope);
    signature.checkSize();
    TrustedPath path = certificate.check(certificates);
    signature.check(SignedBytes.of(scope.origin(), nonce, scope.purpose()), path.target());
    return proven(path.target());
  }

  /**
   * The same for a certificate whose possession TLS has proved (RFC 8446, 4.4.3), so that there is
   * no challenge and no signature left to look at.
   *
   * @throws CardRefused with the cause
   */
  public ProvenCard provenByTls(List<byte[]> certificates) {
    return proven(certificate.check(certificates).target());
  }

  private static ProvenCard proven(X509Certificate card) {
    var subject = X500Name.getInstance(card.getSubjectX500Principal().getEncoded());
    return new ProvenCard(Principal.of(subject), card);
  }
}
