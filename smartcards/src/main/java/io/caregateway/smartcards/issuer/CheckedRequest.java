package io.caregateway.smartcards.issuer;

import io.caregateway.smartcards.issuer.IssueRefused.Cause;
import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A certificate request that is what it should be. Cheap checks come first. */
record CheckedRequest(PKCS10CertificationRequest request, PublicKey key) {

  private static final int MOST_BYTES = 8 * 1024;
  private static final int LEAST_RSA_BITS = 2048;
  private static final int MOST_RSA_BITS = 4096;
  private static final Set<Integer> EC_BITS = Set.of(256, 384, 521);

  /**
   * @throws IssueRefused when it cannot be read, is not signed by its key, has a weak key, or names
   *     somebody else
   */
  static CheckedRequest of(byte[] der, CardSubject subject) {
    if (der.length > MOST_BYTES) {
      throw new IssueRefused(Cause.REQUEST_UNREADABLE);
    }
    try {
      var request = new JcaPKCS10CertificationRequest(der);
      PublicKey key = request.getPublicKey();
      if (!request.getSubject().equals(subject.name())) {
        throw new IssueRefused(Cause.SUBJECT_DIFFERS);
      }
      if (!isStrong(key)) {
        throw new IssueRefused(Cause.KEY_NOT_ALLOWED);
      }
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw new IssueRefused(Cause.REQUEST_NOT_PROVEN);
      }
      return new CheckedRequest(request, key);
    } catch (OperatorCreationException | PKCSException unproven) {
      throw new IssueRefused(Cause.REQUEST_NOT_PROVEN, unproven);
    } catch (IOException
        | InvalidKeyException
        | NoSuchAlgorithmException
        | IllegalArgumentException
        | IllegalStateException unreadable) {
      throw new IssueRefused(Cause.REQUEST_UNREADABLE, unreadable);
    }
  }

  private static boolean isStrong(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      return bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS;
    }
    return key instanceof ECPublicKey ec
        && EC_BITS.contains(ec.getParams().getCurve().getField().getFieldSize());
  }
}
