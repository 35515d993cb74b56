package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.BouncyCastle;
import io.caregateway.smartcards.path.CertificationPath;
import io.caregateway.smartcards.path.PolicyInputs;
import io.caregateway.smartcards.profile.AllowedKeys;
import io.caregateway.smartcards.profile.AllowedSignatures;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Whose signature an answer bears: the issuer's own, or one that the issuer itself has certified
 * for this and for nothing that would have to be asked about in turn (RFC 6960, 4.2.2.2).
 */
final class OcspSigner {

  private static final int MOST_CERTIFICATES = 4;

  private final BasicOCSPResp response;
  private final X509Certificate issuer;
  private final DigestCalculatorProvider digests;

  OcspSigner(BasicOCSPResp response, X509Certificate issuer, DigestCalculatorProvider digests) {
    this.response = response;
    this.issuer = issuer;
    this.digests = digests;
  }

  /**
   * @throws CardRefused with OCSP_RESPONDER or OCSP_SIGNATURE
   */
  void check(Instant at) {
    PublicKey key = key(at);
    if (!AllowedSignatures.allows(response.getSignatureAlgorithmID()) || !signedBy(key)) {
      throw new CardRefused(Refusal.OCSP_SIGNATURE);
    }
  }

  private PublicKey key(Instant at) {
    try {
      if (named(new JcaX509CertificateHolder(issuer))) {
        return issuer.getPublicKey();
      }
      return Arrays.stream(response.getCerts())
          .limit(MOST_CERTIFICATES)
          .filter(this::named)
          .findFirst()
          .map(responder -> delegate(responder, at))
          .orElseThrow(() -> new CardRefused(Refusal.OCSP_RESPONDER));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }

  private boolean named(X509CertificateHolder certificate) {
    try {
      RespID byKey =
          new RespID(certificate.getSubjectPublicKeyInfo(), digests.get(RespID.HASH_SHA1));
      return response.getResponderId().equals(byKey)
          || response.getResponderId().equals(new RespID(certificate.getSubject()));
    } catch (OCSPException | OperatorCreationException unnameable) {
      return false;
    }
  }

  private PublicKey delegate(X509CertificateHolder responder, Instant at) {
    try {
      PublicKey key =
          CertificationPath.validate(
                  List.of(responder.getEncoded()),
                  List.of(issuer.getEncoded()),
                  PolicyInputs.ANY,
                  at)
              .target()
              .getPublicKey();
      AllowedKeys.check(key);
      if (isResponder(responder) && AllowedSignatures.allows(responder.getSignatureAlgorithm())) {
        return key;
      }
      throw new CardRefused(Refusal.OCSP_RESPONDER);
    } catch (CardRefused | IOException | CertificateEncodingException unauthorised) {
      throw new CardRefused(Refusal.OCSP_RESPONDER, unauthorised);
    }
  }

  /** 4.2.2.2 and 4.2.2.2.1: made for this, and not itself to be asked about. */
  private static boolean isResponder(X509CertificateHolder certificate) {
    var purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
    Extension usage = certificate.getExtension(Extension.keyUsage);
    return purposes != null
        && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
        && certificate.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null
        && (usage == null
            || KeyUsage.getInstance(usage.getParsedValue()).hasUsages(KeyUsage.digitalSignature));
  }

  private boolean signedBy(PublicKey key) {
    try {
      return response.isSignatureValid(
          new JcaContentVerifierProviderBuilder().setProvider(BouncyCastle.PROVIDER).build(key));
    } catch (OCSPException | OperatorCreationException malformed) {
      return false;
    }
  }
}
