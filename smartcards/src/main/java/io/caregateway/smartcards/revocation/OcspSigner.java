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
 * for this (RFC 6960, 4.2.2.2). Whether the one so certified was revoked itself, the issuer says in
 * one of two ways (4.2.2.2.1): that nobody need ask, or where its list is to be had. Another
 * responder is not asked about the first, and who says nothing is not believed.
 */
final class OcspSigner {

  private static final int MOST_CERTIFICATES = 4;

  private final BasicOCSPResp response;
  private final Question question;
  private final X509Certificate issuer;
  private final ListSource lists;
  private final DigestCalculatorProvider digests;

  OcspSigner(
      BasicOCSPResp response,
      Question question,
      ListSource lists,
      DigestCalculatorProvider digests) {
    this.response = response;
    this.question = question;
    this.issuer = question.issuer();
    this.lists = lists;
    this.digests = digests;
  }

  /**
   * @throws CardRefused with OCSP_RESPONDER or OCSP_SIGNATURE
   */
  void check() {
    PublicKey key = key();
    if (!AllowedSignatures.allows(response.getSignatureAlgorithmID()) || !signedBy(key)) {
      throw new CardRefused(Refusal.OCSP_SIGNATURE);
    }
  }

  private PublicKey key() {
    try {
      if (named(new JcaX509CertificateHolder(issuer))) {
        return issuer.getPublicKey();
      }
      return Arrays.stream(response.getCerts())
          .limit(MOST_CERTIFICATES)
          .filter(this::named)
          .findFirst()
          .map(this::delegate)
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

  private PublicKey delegate(X509CertificateHolder responder) {
    try {
      X509Certificate certificate =
          CertificationPath.validate(
                  List.of(responder.getEncoded()),
                  List.of(issuer.getEncoded()),
                  PolicyInputs.ANY,
                  question.at())
              .target();
      AllowedKeys.check(certificate.getPublicKey());
      if (isResponder(responder)
          && AllowedSignatures.allows(responder.getSignatureAlgorithm())
          && (needNotBeAsked(responder) || clearedByList(certificate))) {
        return certificate.getPublicKey();
      }
      throw new CardRefused(Refusal.OCSP_RESPONDER);
    } catch (CardRefused | IOException | CertificateEncodingException unauthorised) {
      throw new CardRefused(Refusal.OCSP_RESPONDER, unauthorised);
    }
  }

  /** 4.2.2.2: made for this. */
  private static boolean isResponder(X509CertificateHolder certificate) {
    var purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
    Extension usage = certificate.getExtension(Extension.keyUsage);
    return purposes != null
        && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
        && (usage == null
            || KeyUsage.getInstance(usage.getParsedValue()).hasUsages(KeyUsage.digitalSignature));
  }

  private static boolean needNotBeAsked(X509CertificateHolder responder) {
    return responder.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null;
  }

  private boolean clearedByList(X509Certificate responder) {
    StatusAddresses addresses = StatusAddresses.of(responder);
    Question about = new Question(responder, issuer, question.at(), question.budget());
    for (String address : addresses.lists()) {
      try {
        return lists.ask(address, about, addresses) == CertificateStatus.GOOD;
      } catch (CardRefused noList) {
        // another address may have one
      }
    }
    return false;
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
