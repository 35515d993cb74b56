package io.caregateway.smartcards;

import static io.caregateway.smartcards.Certificate.NOW;

import io.caregateway.smartcards.path.BouncyCastle;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v1CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates that no builder makes. Their signatures no longer fit, and nobody gets that far. */
public final class Patched {

  private static final Duration DAY = Duration.ofDays(1);

  private Patched() {}

  public static Credential versionOne(String subject, Credential issuer) {
    KeyPair keys = Keys.p256();
    var builder =
        new X509v1CertificateBuilder(
            issuer.certificate().getSubject(),
            BigInteger.TWO,
            Date.from(NOW.minus(DAY)),
            Date.from(NOW.plus(DAY)),
            new X500Name(subject),
            SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    try {
      return new Credential(
          keys,
          builder.build(
              new JcaContentSignerBuilder("SHA256withECDSA")
                  .setProvider(BouncyCastle.PROVIDER)
                  .build(issuer.keys().getPrivate())));
    } catch (OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  public static byte[] withExtensionTwice(Credential card, ASN1ObjectIdentifier oid) {
    ASN1Sequence tbs = tbs(card);
    var all = new ASN1EncodableVector();
    for (int i = 0; i < tbs.size() - 1; i++) {
      all.add(tbs.getObjectAt(i));
    }
    var extensions = new ASN1EncodableVector();
    for (var oids : card.certificate().getExtensions().getExtensionOIDs()) {
      extensions.add(card.certificate().getExtension(oids));
    }
    extensions.add(card.certificate().getExtension(oid));
    all.add(new DERTaggedObject(3, new DERSequence(extensions)));
    return der(new DERSequence(all), whole(card).getObjectAt(1), whole(card));
  }

  public static byte[] withOuterAlgorithm(Credential card, String oid) {
    return der(tbs(card), new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid)), whole(card));
  }

  public static byte[] withoutVersion(Credential card) {
    var all = new ASN1EncodableVector();
    for (var part : tbs(card)) {
      if (!(part instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 0)) {
        all.add(part);
      }
    }
    return der(new DERSequence(all), whole(card).getObjectAt(1), whole(card));
  }

  private static ASN1Sequence whole(Credential card) {
    return ASN1Sequence.getInstance(card.der());
  }

  private static ASN1Sequence tbs(Credential card) {
    return ASN1Sequence.getInstance(whole(card).getObjectAt(0));
  }

  private static byte[] der(ASN1Sequence tbs, ASN1Encodable algorithm, ASN1Sequence whole) {
    var parts = new ASN1EncodableVector();
    parts.add(tbs);
    parts.add(algorithm);
    parts.add(whole.getObjectAt(2));
    try {
      return new DERSequence(parts).getEncoded();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
