package io.caregateway.smartcards.issuer;

import io.caregateway.smartcards.issuer.IssueRefused.Cause;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.util.Store;

/**
 * Whether the certificate that an authority gave is the one it was asked for: this key, this
 * subject, for authentication alone, by an issuer that the site named. Other certificates in the
 * answer are not believed.
 */
final class EstAnswer {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private EstAnswer() {}

  static IssuedCertificate checked(
      Store<X509CertificateHolder> answer,
      CheckedRequest request,
      List<X509Certificate> issuers,
      Instant now) {
    try {
      for (X509CertificateHolder holder : answer.getMatches(null)) {
        X509Certificate given = new JcaX509CertificateConverter().getCertificate(holder);
        if (given.getPublicKey().equals(request.key())) {
          return checked(given, request, issuers, now);
        }
      }
    } catch (CertificateException unreadable) {
      throw new IssueRefused(Cause.ANSWER_NOT_TRUSTED, unreadable);
    }
    throw new IssueRefused(Cause.ANSWER_NOT_TRUSTED);
  }

  private static IssuedCertificate checked(
      X509Certificate given, CheckedRequest request, List<X509Certificate> issuers, Instant now)
      throws CertificateException {
    given.checkValidity(Date.from(now));
    boolean sameSubject =
        X500Name.getInstance(given.getSubjectX500Principal().getEncoded())
            .equals(request.request().getSubject());
    var by = issuers.stream().filter(issuer -> Delegation.isBy(issuer, given)).findFirst();
    if (!sameSubject || !isForAuthenticationAlone(given) || by.isEmpty()) {
      throw new IssueRefused(Cause.ANSWER_NOT_TRUSTED);
    }
    return new IssuedCertificate(given, List.of(by.get()));
  }

  private static boolean isForAuthenticationAlone(X509Certificate given) {
    boolean[] usage = given.getKeyUsage();
    return given.getBasicConstraints() < 0
        && usage != null
        && usage[DIGITAL_SIGNATURE]
        && !usage[NON_REPUDIATION];
  }
}
