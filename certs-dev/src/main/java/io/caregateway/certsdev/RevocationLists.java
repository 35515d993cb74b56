package io.caregateway.certsdev;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The CRL of a CA (RFC 5280, 5): {@code crl/NAME.crl}, in DER, as a distribution point serves it.
 */
final class RevocationLists {
  private static final Duration VALIDITY = Duration.ofDays(90);

  private final Folder folder;
  private final Clock clock;
  private final Renewal renewal;

  RevocationLists(Folder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.renewal = new Renewal(clock);
  }

  static String file(String ca) {
    return "crl/" + Entry.last(ca) + ".crl";
  }

  /** Keeps the list where it serves; what was revoked once stays revoked. */
  Written keepOrMake(String ca, Credential issuer, Set<BigInteger> revoked) {
    String file = file(ca);
    Optional<X509CRL> held = read(ca).filter(crl -> isBy(issuer, crl));
    var entries = new TreeMap<BigInteger, Instant>();
    held.map(X509CRL::getRevokedCertificates)
        .ifPresent(
            all ->
                all.forEach(
                    e -> entries.put(e.getSerialNumber(), e.getRevocationDate().toInstant())));
    boolean complete = entries.keySet().containsAll(revoked);
    if (held.isPresent() && complete && !renewal.isDue(held.get().getNextUpdate().toInstant())) {
      return Written.kept(file);
    }
    revoked.forEach(serial -> entries.putIfAbsent(serial, clock.instant()));
    folder.writePublic(file, issue(issuer, entries));
    return Written.made(file, held.isEmpty() ? "" : complete ? "it was due" : "more is revoked");
  }

  /** Empty where there is none, or it cannot be read as a CRL. */
  Optional<X509CRL> read(String ca) {
    return folder.read(file(ca)).flatMap(RevocationLists::parse);
  }

  private static Optional<X509CRL> parse(byte[] der) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return Optional.of((X509CRL) factory.generateCRL(new ByteArrayInputStream(der)));
    } catch (GeneralSecurityException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isBy(Credential issuer, X509CRL crl) {
    try {
      crl.verify(issuer.publicKey());
      return true;
    } catch (GeneralSecurityException notByIt) {
      return false;
    }
  }

  private byte[] issue(Credential issuer, Map<BigInteger, Instant> revoked) {
    Instant now = clock.instant();
    var builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(now));
    builder.setNextUpdate(Date.from(now.plus(VALIDITY)));
    revoked.forEach(
        (serial, since) -> builder.addCRLEntry(serial, Date.from(since), CRLReason.unspecified));
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.publicKey()));
      // grows with every list, as RFC 5280, 5.2.3 asks
      builder.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
      return new JcaX509CRLConverter()
          .getCRL(builder.build(Issuance.signer(issuer.key())))
          .getEncoded();
    } catch (CertIOException
        | NoSuchAlgorithmException
        | OperatorCreationException
        | CRLException e) {
      throw new IllegalStateException("A revocation list cannot be made", e);
    }
  }
}
