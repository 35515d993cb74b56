package io.caregateway.certsdev;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Whether what lies in the folder still serves; if not, why. */
final class Renewal {
  /** What has less than this left is made anew. */
  static final Duration AHEAD = Duration.ofDays(30);

  private static final byte[] CHALLENGE = {1, 2, 3, 4};

  private final Clock clock;

  Renewal(Clock clock) {
    this.clock = clock;
  }

  /** Empty where {@code held} can stay; {@code issuer} is {@code held} where it signs itself. */
  Optional<String> reason(Entry entry, Credential held, Credential issuer) {
    X509Certificate certificate = held.certificate();
    if (!holdsKey(held)) {
      return Optional.of("its key was another's");
    }
    Instant now = clock.instant();
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of("it was not valid yet");
    }
    if (isDue(certificate.getNotAfter().toInstant())) {
      return Optional.of("it ends on " + date(certificate));
    }
    if (!isIssuedBy(issuer, held, entry)) {
      return Optional.of("its issuer is new");
    }
    return isAsWanted(entry, held, issuer)
        ? Optional.empty()
        : Optional.of("other names or uses are wanted");
  }

  boolean isDue(Instant end) {
    return end.isBefore(clock.instant().plus(AHEAD));
  }

  private static boolean holdsKey(Credential held) {
    try {
      var signature = Signature.getInstance(Credential.signatureAlgorithm(held.key()));
      signature.initSign(held.key());
      signature.update(CHALLENGE);
      byte[] signed = signature.sign();
      signature.initVerify(held.publicKey());
      signature.update(CHALLENGE);
      return signature.verify(signed);
    } catch (GeneralSecurityException otherKind) {
      return false;
    }
  }

  private static boolean isIssuedBy(Credential issuer, Credential held, Entry entry) {
    X509Certificate certificate = held.certificate();
    var chain = entry.isSelfSigned() ? List.of(certificate) : issuer.chainOfIssued(certificate);
    try {
      certificate.verify(issuer.publicKey());
      return held.chain().equals(chain)
          && certificate
              .getIssuerX500Principal()
              .equals(issuer.certificate().getSubjectX500Principal());
    } catch (GeneralSecurityException notByIt) {
      return false;
    }
  }

  private static boolean isAsWanted(Entry entry, Credential held, Credential issuer) {
    try {
      var wanted = CertificateExtensions.of(entry, held.publicKey(), issuer.publicKey());
      return entry.subject().equals(held.subject())
          && wanted.equals(new JcaX509CertificateHolder(held.certificate()).getExtensions());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read cannot be encoded", e);
    }
  }

  static String date(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant().toString().substring(0, 10);
  }
}
