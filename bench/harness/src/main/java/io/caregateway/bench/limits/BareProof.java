package io.caregateway.bench.limits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Paths of a card and signatures by it that the JDK alone checks on one core: the certificates are
 * parsed, the path validated without revocation, and each signature verified, the path's apart
 * since the JDK skips those of certificates that it knows.
 */
public final class BareProof implements Limit {

  public static final String NAME = "bare proof";

  private static final int TIMES = 2_000;
  private static final byte[] MESSAGE = new byte[71];

  private final byte[] card;
  private final byte[] anchor;
  private final byte[] signed;

  /**
   * @param key the card's, RSA
   * @param anchor PEM file with the authority that issued it
   */
  public BareProof(PrivateKey key, X509Certificate card, Path anchor)
      throws GeneralSecurityException, IOException {
    this.card = card.getEncoded();
    this.anchor = Files.readAllBytes(anchor);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(MESSAGE);
    this.signed = signature.sign();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rate measure() throws GeneralSecurityException {
    check(TIMES);
    var threads = ManagementFactory.getThreadMXBean();
    long from = threads.getCurrentThreadCpuTime();
    check(TIMES);
    return new Rate(TIMES, (threads.getCurrentThreadCpuTime() - from) / 1e9);
  }

  private void check(int times) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (int i = 0; i < times; i++) {
      X509Certificate first = parsed(factory, card);
      X509Certificate issuer = parsed(factory, anchor);
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
      parameters.setRevocationEnabled(false);
      CertPathValidator.getInstance("PKIX")
          .validate(factory.generateCertPath(List.of(first)), parameters);
      if (!isSigned(first.getTBSCertificate(), first.getSigAlgName(), first.getSignature(), issuer)
          || !isSigned(MESSAGE, "SHA256withRSA", signed, first)) {
        throw new IllegalStateException("a signature of the development PKI is none");
      }
    }
  }

  private static X509Certificate parsed(CertificateFactory factory, byte[] encoded)
      throws GeneralSecurityException {
    InputStream in = new ByteArrayInputStream(encoded);
    return (X509Certificate) factory.generateCertificate(in);
  }

  private static boolean isSigned(
      byte[] bytes, String algorithm, byte[] value, X509Certificate signer)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initVerify(signer.getPublicKey());
    signature.update(bytes);
    return signature.verify(value);
  }
}
