package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Paths to the same anchors under the same policy. One that held is remembered by a hash of all
 * that was shown: its names, keys and signatures are what they were. Whether it is within its time
 * is asked each time, and who asks for a path asks about revocation afterwards, as for a new one.
 * Whoever fills the memory, which takes certificates that do chain to an anchor, gains that others'
 * are looked at whole again.
 */
public final class TrustedPaths {

  private static final int MOST = 500;

  /** Several times what a card and its issuers have; a larger path is not remembered. */
  private static final int MOST_BYTES = 16 * 1024;

  private final List<byte[]> anchors;
  private final PolicyInputs policy;
  private final Kept<ByteBuffer, TrustedPath> held = new Kept<>(MOST);

  /**
   * @param anchors certificates that are trusted, in DER
   */
  public TrustedPaths(List<byte[]> anchors, PolicyInputs policy) {
    this.anchors = List.copyOf(anchors);
    this.policy = policy;
  }

  /**
   * As {@link CertificationPath#validate(List, List, PolicyInputs, Instant)}.
   *
   * @throws CardRefused with the cause
   */
  public TrustedPath of(List<byte[]> certificates, Instant at) {
    Bounds.checkCertificates(certificates);
    ByteBuffer shown = hash(certificates);
    return held.get(shown, at)
        .filter(path -> ValidityPeriod.refusal(path, at) == null)
        .orElseGet(() -> validated(certificates, shown, at));
  }

  private TrustedPath validated(List<byte[]> certificates, ByteBuffer shown, Instant at) {
    TrustedPath path = CertificationPath.validate(certificates, anchors, policy, at);
    if (size(path) <= MOST_BYTES) {
      held.put(shown, path, path.target().getNotAfter().toInstant());
    }
    return path;
  }

  /** Of each length and its bytes, so that nothing else reads the same. */
  private static ByteBuffer hash(List<byte[]> certificates) {
    var all = new ByteArrayOutputStream();
    for (byte[] der : certificates) {
      all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(der.length).array());
      all.writeBytes(der);
    }
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no SHA-256.", e);
    }
  }

  private static int size(TrustedPath path) {
    return path.certificates().stream().mapToInt(TrustedPaths::size).sum();
  }

  private static int size(X509Certificate certificate) {
    try {
      return certificate.getEncoded().length;
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }
}
