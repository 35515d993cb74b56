package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.path.BouncyCastle;
import io.caregateway.smartcards.path.StrictDer;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** CMS SignedData of one signer, who must be the card. What else it carries is not looked at. */
final class CmsSignature extends CardSignature {

  private static final int LONGEST = 32 * 1024;

  private final byte[] der;

  CmsSignature(byte[] der) {
    this.der = der.clone();
  }

  @Override
  void checkSize() {
    if (der.length > LONGEST) {
      throw new CardRefused(Refusal.SIGNATURE_TOO_LARGE);
    }
  }

  @Override
  void check(byte[] message, X509Certificate card) {
    try {
      SignerInformation signer = signer(message);
      if (!signer.getSID().match(new JcaX509CertificateHolder(card))) {
        throw new CardRefused(Refusal.CMS_SIGNER);
      }
      CmsRules.check(signer, card.getPublicKey());
      var verifier =
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(BouncyCastle.PROVIDER)
              .build(card.getPublicKey());
      // compares the message-digest and content-type attributes too (RFC 5652, 5.6)
      if (!signer.verify(verifier)) {
        throw new CardRefused(Refusal.SIGNATURE_WRONG);
      }
    } catch (CMSException | OperatorCreationException wrong) {
      throw new CardRefused(Refusal.SIGNATURE_WRONG, wrong);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException lazilyFound) {
      // Bouncy Castle reads some parts only when they are used
      throw new CardRefused(Refusal.CMS_UNREADABLE, lazilyFound);
    }
  }

  private SignerInformation signer(byte[] message) {
    Collection<SignerInformation> signers = parse(message).getSignerInfos().getSigners();
    if (signers.size() != 1) {
      throw new CardRefused(Refusal.CMS_SIGNER);
    }
    return signers.iterator().next();
  }

  private CMSSignedData parse(byte[] message) {
    if (!StrictDer.isSequence(der)) {
      throw new CardRefused(Refusal.CMS_UNREADABLE);
    }
    try {
      CMSSignedData sent = new CMSSignedData(der);
      checkContent(sent, message);
      // from here on the content is ours, whatever was sent
      return new CMSSignedData(new CMSProcessableByteArray(message), der);
    } catch (CMSException | IllegalArgumentException | ClassCastException unreadable) {
      throw new CardRefused(Refusal.CMS_UNREADABLE, unreadable);
    }
  }

  private static void checkContent(CMSSignedData sent, byte[] message) {
    if (!CMSObjectIdentifiers.data.getId().equals(sent.getSignedContentTypeOID())) {
      throw new CardRefused(Refusal.CMS_CONTENT);
    }
    if (sent.getSignedContent() != null
        && !(sent.getSignedContent().getContent() instanceof byte[] content
            && MessageDigest.isEqual(content, message))) {
      throw new CardRefused(Refusal.CMS_CONTENT);
    }
  }
}
