package io.caregateway.smartcards.virtual.key;

import io.caregateway.smartcards.issuer.CardSubject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A P-256 key made here, before it is locked. */
public final class NewKey {

  private final KeyPair pair;

  private NewKey(KeyPair pair) {
    this.pair = pair;
  }

  public static NewKey made() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new NewKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot make P-256 keys.", e);
    }
  }

  /** PKCS#10 in DER, signed by the key itself. */
  public byte[] request(CardSubject subject) {
    try {
      return new JcaPKCS10CertificationRequestBuilder(subject.name(), pair.getPublic())
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
          .getEncoded();
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("This JDK cannot sign a certificate request.", e);
    }
  }

  PrivateKey secret() {
    return pair.getPrivate();
  }
}
