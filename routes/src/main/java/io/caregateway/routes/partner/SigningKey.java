package io.caregateway.routes.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The RSA key that signs the gateway's JWTs, read from a PKCS#8 PEM file (RFC 7468, 10). */
final class SigningKey {

  private SigningKey() {}

  /**
   * @throws PartnerSettingsUnusable when the file is not such a key
   */
  static PrivateKey read(Path pem) {
    try {
      String base64 =
          Files.readString(pem).replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").trim();
      byte[] encoded = Base64.getMimeDecoder().decode(base64);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new PartnerSettingsUnusable(
          "The key file " + pem + " is not a readable RSA private key in PKCS#8 PEM form.", e);
    }
  }
}
