package io.caregateway.certsdev;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a key and its certificate. */
final class Issuance {
  /** Clocks of two machines may differ by as much. */
  private static final Duration BACKDATED = Duration.ofMinutes(5);

  /** The most that fits the 20 octets of RFC 5280, 4.1.2.2. */
  private static final int SERIAL_BITS = 159;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Clock clock;

  Issuance(Clock clock) {
    this.clock = clock;
  }

  Credential selfSigned(Entry entry) {
    KeyPair pair = entry.profile().keyKind().generate();
    var certificate = certificate(entry, pair, pair, entry.subject(), wantedEnd(entry));
    return new Credential(pair.getPrivate(), List.of(certificate));
  }

  /** A certificate never outlives its issuer's. */
  Credential issuedBy(Credential issuer, Entry entry) {
    KeyPair pair = entry.profile().keyKind().generate();
    Instant end = issuer.certificate().getNotAfter().toInstant();
    var certificate =
        certificate(
            entry,
            pair,
            new KeyPair(issuer.publicKey(), issuer.key()),
            issuer.subject(),
            wantedEnd(entry).isBefore(end) ? wantedEnd(entry) : end);
    return new Credential(pair.getPrivate(), issuer.chainOfIssued(certificate));
  }

  private Instant wantedEnd(Entry entry) {
    return clock.instant().plus(entry.profile().validity());
  }

  private X509Certificate certificate(
      Entry entry, KeyPair subject, KeyPair issuer, X500Name issuerName, Instant end) {
    var builder =
        new JcaX509v3CertificateBuilder(
            issuerName,
            new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1),
            Date.from(clock.instant().minus(BACKDATED)),
            Date.from(end),
            entry.subject(),
            subject.getPublic());
    Extensions extensions =
        CertificateExtensions.of(entry, subject.getPublic(), issuer.getPublic());
    try {
      for (var oid : extensions.getExtensionOIDs()) {
        Extension extension = extensions.getExtension(oid);
        builder.addExtension(extension);
      }
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(signer(issuer.getPrivate())));
    } catch (CertIOException | CertificateException | OperatorCreationException e) {
      throw new IllegalStateException("A certificate cannot be made for " + entry.name(), e);
    }
  }

  static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder(Credential.signatureAlgorithm(key)).build(key);
  }
}
