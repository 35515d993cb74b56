package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.profile.AllowedSignatures;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** What a signer's part of SignedData must be like before its signature is worth computing. */
final class CmsRules {

  private static final String ECDSA_ARC = X9ObjectIdentifiers.id_ecSigType.getId();

  private CmsRules() {}

  static void check(SignerInformation signer, PublicKey key) {
    checkAttributes(signer.getSignedAttributes());
    if (!allowed(
        signer.getDigestAlgorithmID(),
        signer.toASN1Structure().getDigestEncryptionAlgorithm(),
        key.getAlgorithm())) {
      throw new CardRefused(Refusal.SIGNATURE_ALGORITHM);
    }
  }

  /**
   * RFC 5652, 5.3. Without signed attributes the signature would be over the content itself, and
   * the signed attributes of another message could be shown as content.
   */
  private static void checkAttributes(@Nullable AttributeTable attributes) {
    if (attributes == null
        || attributes.getAll(CMSAttributes.contentType).size() != 1
        || attributes.getAll(CMSAttributes.messageDigest).size() != 1) {
      throw new CardRefused(Refusal.CMS_ATTRIBUTES);
    }
  }

  /** One digest throughout, and a signature of the card's kind of key. */
  private static boolean allowed(
      AlgorithmIdentifier digest, AlgorithmIdentifier signature, String keyKind) {
    ASN1ObjectIdentifier algorithm = signature.getAlgorithm();
    boolean ecdsa = algorithm.getId().startsWith(ECDSA_ARC + ".");
    if (!AllowedSignatures.allowsDigest(digest) || ecdsa != keyKind.equals("EC")) {
      return false;
    }
    // RFC 3370, 3.2: plain rsaEncryption takes its digest from beside it
    return algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
        || digest.getAlgorithm().equals(AllowedSignatures.digestOf(signature));
  }
}
