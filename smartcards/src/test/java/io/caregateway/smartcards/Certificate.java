package io.caregateway.smartcards;

import io.caregateway.smartcards.path.BouncyCastle;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A test's certificate in the making. Valid for a year around {@link #NOW} unless told. */
public final class Certificate {

  public static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  private static final Duration HALF = Duration.ofDays(180);

  private final X500Name subject;
  private final ExtensionsGenerator extensions = new ExtensionsGenerator();
  private KeyPair keys = Keys.p256();
  private @Nullable SubjectPublicKeyInfo shown;
  private Instant from = NOW.minus(HALF);
  private Instant to = NOW.plus(HALF);
  private BigInteger serial = BigInteger.valueOf(System.nanoTime());
  private @Nullable String algorithm;

  private Certificate(X500Name subject) {
    this.subject = subject;
  }

  public static Certificate of(String subject) {
    return of(new X500Name(subject));
  }

  public static Certificate of(X500Name subject) {
    return new Certificate(subject);
  }

  /** One that may issue others. */
  public static Certificate authority(String subject) {
    return of(subject)
        .with(Extension.basicConstraints, true, new BasicConstraints(true))
        .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
  }

  public Certificate keys(KeyPair wanted) {
    keys = wanted;
    return this;
  }

  /** Another public key than that of the pair, or the same in another form. */
  public Certificate shows(SubjectPublicKeyInfo key) {
    shown = key;
    return this;
  }

  public Certificate from(Instant wanted) {
    from = wanted;
    return this;
  }

  public Certificate to(Instant wanted) {
    to = wanted;
    return this;
  }

  public Certificate serial(BigInteger wanted) {
    serial = wanted;
    return this;
  }

  /** The issuer's signature algorithm, as SHA1withRSA. */
  public Certificate signedWith(String wanted) {
    algorithm = wanted;
    return this;
  }

  public Certificate usage(int usage) {
    return with(Extension.keyUsage, true, new KeyUsage(usage));
  }

  public Certificate with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      if (extensions.hasExtension(oid)) {
        extensions.replaceExtension(oid, critical, value);
      } else {
        extensions.addExtension(oid, critical, value);
      }
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public Certificate without(ASN1ObjectIdentifier oid) {
    if (extensions.hasExtension(oid)) {
      extensions.removeExtension(oid);
    }
    return this;
  }

  public Credential selfSigned() {
    return signed(subject, keys);
  }

  public Credential by(Credential issuer) {
    return signed(issuer.certificate().getSubject(), issuer.keys());
  }

  private Credential signed(X500Name issuer, KeyPair signer) {
    var key =
        shown != null ? shown : SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    var builder =
        new X509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(to), subject, key);
    try {
      if (!extensions.isEmpty()) {
        var made = extensions.generate();
        for (var oid : made.getExtensionOIDs()) {
          builder.addExtension(made.getExtension(oid));
        }
      }
      return new Credential(
          keys,
          builder.build(
              new JcaContentSignerBuilder(algorithm(signer))
                  .setProvider(BouncyCastle.PROVIDER)
                  .build(signer.getPrivate())));
    } catch (IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private String algorithm(KeyPair signer) {
    if (algorithm != null) {
      return algorithm;
    }
    return signer.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
  }
}
