package io.caregateway.smartcards;

import static io.caregateway.smartcards.Certificate.NOW;

import io.caregateway.smartcards.path.BouncyCastle;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A test's revocation list in the making: of an hour ago, until tomorrow, unless told. */
public final class Lists {

  private final Credential issuer;
  private X509v2CRLBuilder builder;
  private @Nullable Instant nextUpdate = NOW.plus(Duration.ofDays(1));
  private String algorithm = "SHA256withECDSA";

  private Lists(Credential issuer) {
    this.issuer = issuer;
    this.builder = of(NOW.minus(Duration.ofHours(1)));
  }

  public static Lists by(Credential issuer) {
    return new Lists(issuer);
  }

  /** To be said first. */
  public Lists from(Instant thisUpdate) {
    builder = of(thisUpdate);
    return this;
  }

  public Lists until(@Nullable Instant wanted) {
    nextUpdate = wanted;
    return this;
  }

  public Lists revoking(Credential card) {
    builder.addCRLEntry(
        card.certificate().getSerialNumber(), Date.from(NOW), CRLReason.keyCompromise);
    return this;
  }

  public Lists with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      builder.addExtension(oid, critical, value);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public Lists signedWith(String wanted) {
    algorithm = wanted;
    return this;
  }

  public byte[] der() {
    return der(issuer);
  }

  /** In the issuer's name, with another's key. */
  public byte[] der(Credential signer) {
    if (nextUpdate != null) {
      builder.setNextUpdate(Date.from(nextUpdate));
    }
    try {
      return builder
          .build(
              new JcaContentSignerBuilder(algorithm)
                  .setProvider(BouncyCastle.PROVIDER)
                  .build(signer.keys().getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private X509v2CRLBuilder of(Instant thisUpdate) {
    return new X509v2CRLBuilder(issuer.certificate().getSubject(), Date.from(thisUpdate));
  }
}
