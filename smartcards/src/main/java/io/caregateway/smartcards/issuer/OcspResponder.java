package io.caregateway.smartcards.issuer;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaRespID;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.dao.DataAccessException;

/**
 * Answers how the certificates of an authority stand (RFC 6960), by the authority's own key or by
 * one that it delegated this to.
 */
public final class OcspResponder {

  /** How long an answer may be believed; a revoked card is to be refused within it. */
  private static final Duration LIFE = Duration.ofSeconds(60);

  private final X509CertificateHolder authority;
  private final X509Certificate authorityCertificate;
  private final SigningKey signer;
  private final CertificateRegister register;
  private final Clock clock;
  private final DigestCalculatorProvider digests;

  /**
   * @param authority whose certificates are asked for
   * @param signer the authority's key, or one whose certificate the authority issued for OCSP
   * @throws ResponderNotDelegated when it is neither
   */
  public OcspResponder(
      X509Certificate authority, SigningKey signer, CertificateRegister register, Clock clock) {
    Delegation.check(authority, signer.certificate());
    this.authority = holder(authority);
    this.authorityCertificate = authority;
    this.signer = signer;
    this.register = register;
    this.clock = clock;
    try {
      this.digests = new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("This JDK cannot compute digests.", e);
    }
  }

  /**
   * Whatever is asked gets an answer in DER: a signed one, or one that says that the question
   * cannot be read, or that this is not the time for it.
   */
  public byte[] answer(byte[] question) {
    try {
      return signed(OcspQuestion.of(question));
    } catch (OcspQuestion.Malformed notAQuestion) {
      return unsigned(OCSPRespBuilder.MALFORMED_REQUEST);
    } catch (DataAccessException away) {
      return unsigned(OCSPRespBuilder.TRY_LATER);
    }
  }

  private byte[] signed(OcspQuestion question) {
    Date now = Date.from(clock.instant());
    Date end = Date.from(clock.instant().plus(LIFE));
    var builder =
        new BasicOCSPRespBuilder(new JcaRespID(signer.certificate().getSubjectX500Principal()));
    for (CertificateID id : question.certificates()) {
      builder.addResponse(id, status(id), now, end);
    }
    if (question.nonce() != null) {
      builder.setResponseExtensions(new Extensions(question.nonce()));
    }
    try {
      var chain = new X509CertificateHolder[] {holder(signer.certificate())};
      return encoded(
          new OCSPRespBuilder()
              .build(OCSPRespBuilder.SUCCESSFUL, builder.build(signer.signer(), chain, now)));
    } catch (OCSPException e) {
      throw new IllegalStateException("An OCSP answer cannot be signed.", e);
    }
  }

  private CertificateStatus status(CertificateID id) {
    Standing standing =
        isOurs(id)
            ? register.standing(
                authorityCertificate.getSubjectX500Principal(), id.getSerialNumber())
            : new Standing.Unknown();
    if (standing instanceof Standing.Revoked revoked) {
      Instant since = revoked.since();
      return new RevokedStatus(Date.from(since), revoked.reason().code());
    }
    return standing instanceof Standing.Good ? CertificateStatus.GOOD : new UnknownStatus();
  }

  private boolean isOurs(CertificateID id) {
    try {
      return id.matchesIssuer(authority, digests);
    } catch (OCSPException unknownDigest) {
      return false;
    }
  }

  private static byte[] unsigned(int status) {
    try {
      return encoded(new OCSPRespBuilder().build(status, null));
    } catch (OCSPException e) {
      throw new IllegalStateException("An OCSP answer cannot be built.", e);
    }
  }

  private static byte[] encoded(OCSPResp answer) {
    try {
      return answer.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("An OCSP answer cannot be encoded.", e);
    }
  }

  private static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new JcaX509CertificateHolder(certificate);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }
}
