package io.caregateway.smartcards.virtual.key;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A PKCS#11 token that holds the key-encryption key of cards as an AES-256 key which never leaves
 * it. Made at first use; a site with several gateways makes it once, before it starts them.
 *
 * @param library the token's PKCS#11 library
 * @param slotIndex the number of the slot in the library's list, from 0
 * @param alias the key's label
 */
public record KekToken(Path library, int slotIndex, String alias) {

  private static final int KEY_BITS = 256;

  /**
   * @param pin the token's PIN
   * @throws KekUnusable when the token is not there, or does not let the key be used
   */
  public CardKek open(char[] pin) {
    try {
      Provider provider = Security.getProvider("SunPKCS11").configure(configuration());
      KeyStore token = KeyStore.getInstance("PKCS11", provider);
      token.load(null, pin);
      if (!token.containsAlias(alias)) {
        make(token, provider);
      }
      if (!(token.getKey(alias, null) instanceof SecretKey key)) {
        throw new GeneralSecurityException("The token's " + alias + " is no secret key.");
      }
      if (key.getEncoded() != null) {
        throw new GeneralSecurityException("The token lets its key " + alias + " be read.");
      }
      return CardKek.in(key, provider);
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw new KekUnusable(
          "The PKCS#11 token cannot be used. Check the library "
              + library
              + ", the slot "
              + slotIndex
              + ", the PIN, and that the key "
              + alias
              + " is an AES key that cannot be taken out.",
          e);
    }
  }

  private void make(KeyStore token, Provider provider) throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
    generator.init(KEY_BITS);
    token.setEntry(alias, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
  }

  private String configuration() {
    return """
    --name = care-gateway-cards-%d
    library = "%s"
    slotListIndex = %d
    attributes(*, CKO_SECRET_KEY, CKK_AES) = {
      CKA_SENSITIVE = true
      CKA_EXTRACTABLE = false
      CKA_ENCRYPT = true
      CKA_DECRYPT = false
    }
    """
        .formatted(slotIndex, library, slotIndex);
  }
}
