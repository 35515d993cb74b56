package io.caregateway.smartcards.issuer;

import io.caregateway.smartcards.issuer.IssueRefused.Cause;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/**
 * Issues by a key that the gateway itself holds. For development, tests and the demo: a site's own
 * authority keeps its key elsewhere.
 */
public final class DevelopmentCa implements CertificateIssuer {

  /** As long as national cards hold (FACTS.md 9). */
  private static final Duration VALIDITY = Duration.ofDays(730);

  /** Clocks of two machines may differ by as much. */
  private static final Duration BACKDATED = Duration.ofMinutes(5);

  /** The most that fits the 20 octets of RFC 5280, 4.1.2.2. */
  private static final int SERIAL_BITS = 159;

  private final SigningKey authority;
  private final PublishedAt published;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public DevelopmentCa(SigningKey authority, PublishedAt published, Clock clock) {
    this.authority = authority;
    this.published = published;
    this.clock = clock;
  }

  @Override
  public IssuedCertificate issue(byte[] request, CardSubject subject) {
    CheckedRequest checked = CheckedRequest.of(request, subject);
    return new IssuedCertificate(sign(checked, subject.name()), authority.chain());
  }

  @Override
  public IssuedCertificate renew(byte[] request, CardSubject subject, X509Certificate earlier) {
    if (!X500Name.getInstance(earlier.getSubjectX500Principal().getEncoded())
        .equals(subject.name())) {
      throw new IssueRefused(Cause.SUBJECT_DIFFERS);
    }
    return issue(request, subject);
  }

  private X509Certificate sign(CheckedRequest request, X500Name subject) {
    Instant now = clock.instant();
    X509Certificate issuer = authority.certificate();
    Instant end = now.plus(VALIDITY);
    Instant issuersEnd = issuer.getNotAfter().toInstant();
    var builder =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()),
            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
            Date.from(now.minus(BACKDATED)),
            Date.from(end.isBefore(issuersEnd) ? end : issuersEnd),
            subject,
            request.key());
    try {
      CardExtensions.add(builder, request.key(), issuer, published);
      return new JcaX509CertificateConverter().getCertificate(builder.build(authority.signer()));
    } catch (CertIOException | CertificateException e) {
      throw new IllegalStateException("A card's certificate cannot be encoded.", e);
    }
  }
}
