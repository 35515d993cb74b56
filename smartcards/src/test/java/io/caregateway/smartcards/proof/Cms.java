package io.caregateway.smartcards.proof;

import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.path.BouncyCastle;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** SignedData in the making, detached and right unless told. */
final class Cms {

  private final List<Credential> signers = new ArrayList<>();
  private String algorithm = "";
  private boolean encapsulated;
  private boolean attributes = true;
  private byte @Nullable [] over;
  private @Nullable ASN1ObjectIdentifier left;
  private @Nullable ASN1ObjectIdentifier named;
  private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;

  static Cms by(Credential card) {
    return new Cms().and(card);
  }

  /** Without any signer. */
  static Cms bySomebody() {
    return new Cms();
  }

  Cms and(Credential another) {
    signers.add(another);
    return this;
  }

  Cms algorithm(String wanted) {
    algorithm = wanted;
    return this;
  }

  Cms encapsulated() {
    encapsulated = true;
    return this;
  }

  /** Another message than the one that was asked for. */
  Cms over(byte[] wanted) {
    over = wanted.clone();
    return this;
  }

  Cms contentType(ASN1ObjectIdentifier wanted) {
    contentType = wanted;
    return this;
  }

  Cms withoutAttributes() {
    attributes = false;
    return this;
  }

  Cms withoutAttribute(ASN1ObjectIdentifier wanted) {
    left = wanted;
    return this;
  }

  /** Names another signature algorithm than the one used. */
  Cms naming(ASN1ObjectIdentifier wanted) {
    named = wanted;
    return this;
  }

  byte[] der(byte[] message) {
    return encoded(message, ASN1Encoding.DER);
  }

  byte[] ber(byte[] message) {
    return encoded(message, ASN1Encoding.BER);
  }

  private byte[] encoded(byte[] message, String rules) {
    try {
      var generator = new CMSSignedDataGenerator();
      for (Credential signer : signers) {
        generator.addSignerInfoGenerator(info(signer));
      }
      var content = new CMSProcessableByteArray(contentType, over != null ? over : message);
      CMSSignedData made = generator.generate(content, encapsulated);
      return made.toASN1Structure().getEncoded(rules);
    } catch (CMSException | OperatorCreationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private SignerInfoGenerator info(Credential card) throws OperatorCreationException {
    boolean rsa = card.keys().getPrivate().getAlgorithm().equals("RSA");
    String used = !algorithm.isEmpty() ? algorithm : rsa ? "SHA256withRSA" : "SHA256withECDSA";
    ContentSigner signer =
        new JcaContentSignerBuilder(used)
            .setProvider(BouncyCastle.PROVIDER)
            .build(card.keys().getPrivate());
    var digests =
        new JcaDigestCalculatorProviderBuilder().setProvider(BouncyCastle.PROVIDER).build();
    return new SignerInfoGeneratorBuilder(digests)
        .setDirectSignature(!attributes)
        .setSignedAttributeGenerator(this::table)
        .build(named == null ? signer : Renamed.of(signer, named), card.certificate());
  }

  private AttributeTable table(Map<?, ?> parameters) {
    AttributeTable table = new DefaultSignedAttributeTableGenerator().getAttributes(parameters);
    return left == null ? table : table.remove(left);
  }

  /** Says that it signs otherwise than it does. */
  private record Renamed(ContentSigner signer, AlgorithmIdentifier named) implements ContentSigner {

    static ContentSigner of(ContentSigner signer, ASN1ObjectIdentifier algorithm) {
      return new Renamed(signer, new AlgorithmIdentifier(algorithm));
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return named;
    }

    @Override
    public OutputStream getOutputStream() {
      return signer.getOutputStream();
    }

    @Override
    public byte[] getSignature() {
      return signer.getSignature();
    }
  }
}
