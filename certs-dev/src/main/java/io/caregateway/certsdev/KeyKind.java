package io.caregateway.certsdev;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

enum KeyKind {
  EC_P256,
  RSA_2048,
  /** For XML signatures and RS512; 4096 bits take several times as long to make. */
  RSA_3072;

  KeyPair generate() {
    try {
      return switch (this) {
        case EC_P256 -> {
          var generator = KeyPairGenerator.getInstance("EC");
          generator.initialize(new ECGenParameterSpec("secp256r1"));
          yield generator.generateKeyPair();
        }
        case RSA_2048 -> rsa(2048);
        case RSA_3072 -> rsa(3072);
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK makes no key of the kind " + this, e);
    }
  }

  private static KeyPair rsa(int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }
}
