package io.caregateway.routes.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The key by which the gateway signs its JWTs, made once a JVM. */
public final class TestKeys {

  public static final KeyPair RSA = make();

  private TestKeys() {}

  /** Writes the private key as PKCS#8 PEM into a folder. */
  public static Path rsaPem(Path folder) {
    String base64 = Base64.getMimeEncoder().encodeToString(RSA.getPrivate().getEncoded());
    try {
      return Files.writeString(
          folder.resolve("key.pem"),
          "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
