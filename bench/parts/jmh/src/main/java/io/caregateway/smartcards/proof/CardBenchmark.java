package io.caregateway.smartcards.proof;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.profile.CardProfile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A development smartcard's path and signature, and the same done barely by the JDK, in
 * microseconds each. Revocation is left out of all.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CardBenchmark {

  private static final byte[] MESSAGE = new byte[96];

  private final CertificateFactory factory = factory();
  private List<byte[]> chain;
  private byte[] anchor;
  private X509Certificate card;
  private byte[] signed;
  private String algorithm;
  private RawAlgorithm named;
  private CertificateProof proof;

  @Setup
  public void card() throws Exception {
    DevelopmentPki pki =
        DevelopmentPki.write(Files.createTempDirectory("bench"), Options.standard());
    chain = certificates(pki.file("smartcards/555000000101.pem"));
    anchor = certificates(pki.file("ca/root.pem")).get(0);
    KeyStore keys =
        KeyStore.getInstance(
            pki.file("smartcards/555000000101.p12").toFile(), pki.password().toCharArray());
    PrivateKey key =
        (PrivateKey) keys.getKey(keys.aliases().nextElement(), pki.password().toCharArray());
    card = parsed(chain.get(0));
    boolean curve = key.getAlgorithm().equals("EC");
    named = curve ? RawAlgorithm.ES256 : RawAlgorithm.RS256;
    algorithm = curve ? "SHA256withECDSA" : "SHA256withRSA";
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(MESSAGE);
    signed = signature.sign();
    proof =
        new CertificateProof(
            new CardTrust(List.of(anchor), CardProfile.DEFAULT), (p, at) -> {}, Clock.systemUTC());
  }

  @Benchmark
  public TrustedPath path() {
    return proof.check(chain);
  }

  @Benchmark
  public TrustedPath pathAndSignature() {
    TrustedPath path = proof.check(chain);
    CardSignature.raw(named, signed).check(MESSAGE, path.target());
    return path;
  }

  /**
   * The JDK keeps what it has parsed and which keys it has verified it by, so that the signatures
   * are verified apart.
   */
  @Benchmark
  public boolean barePathAndSignature() throws Exception {
    X509Certificate first = parsed(chain.get(0));
    X509Certificate issuer = parsed(chain.get(1));
    X509Certificate root = parsed(anchor);
    CertPath path = factory.generateCertPath(List.of(first, issuer));
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
    parameters.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX").validate(path, parameters);
    return isSigned(first.getTBSCertificate(), first.getSigAlgName(), first.getSignature(), issuer)
        && isSigned(issuer.getTBSCertificate(), issuer.getSigAlgName(), issuer.getSignature(), root)
        && isSigned(MESSAGE, algorithm, signed, first);
  }

  private static boolean isSigned(
      byte[] bytes, String algorithm, byte[] value, X509Certificate signer) throws Exception {
    Signature signature = Signature.getInstance(algorithm);
    signature.initVerify(signer.getPublicKey());
    signature.update(bytes);
    return signature.verify(value);
  }

  private X509Certificate parsed(byte[] der) throws Exception {
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
  }

  private List<byte[]> certificates(Path pem) throws Exception {
    List<byte[]> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(pem)) {
      for (Certificate certificate : factory.generateCertificates(in)) {
        all.add(certificate.getEncoded());
      }
    }
    return all;
  }

  private static CertificateFactory factory() {
    try {
      return CertificateFactory.getInstance("X.509");
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
