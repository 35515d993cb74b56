package io.caregateway.safeguards.encryption;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A PKCS#11 token that holds key-encryption keys as AES-256 keys which never leave it. The first is
 * made at first use; a site with several gateways makes it once, before it starts them.
 *
 * @param library the token's PKCS#11 library
 * @param slotIndex the number of the slot in the library's list, from 0
 * @param alias the first key's label; later ones have a number after it
 */
public record KeyToken(Path library, int slotIndex, String alias) {

  private static final int KEY_BITS = 256;

  private interface Work<T> {
    T with(KeyStore token, Provider provider) throws GeneralSecurityException;
  }

  /**
   * The key with the plain label.
   *
   * @param pin the token's PIN
   * @throws RootKeyUnusable when the token is not there, or does not let the key be used
   */
  public RootKey open(char[] pin) {
    return opened(
        pin,
        (token, provider) -> {
          if (!token.containsAlias(alias)) {
            make(token, provider, 1);
          }
          return root(token, provider, alias);
        });
  }

  List<NamedKey> keys(char[] pin) {
    open(pin);
    return opened(
        pin,
        (token, provider) -> {
          List<NamedKey> keys = new ArrayList<>();
          for (String each : Collections.list(token.aliases())) {
            int number = NamedKey.numberIn(alias, each);
            if (number > 0) {
              keys.add(new NamedKey(name(each), number, root(token, provider, each)));
            }
          }
          return keys.stream().sorted(NamedKey.NEWEST_FIRST).toList();
        });
  }

  void add(char[] pin) {
    int next = keys(pin).get(0).number() + 1;
    opened(
        pin,
        (token, provider) -> {
          make(token, provider, next);
          return next;
        });
  }

  void drop(char[] pin, Set<String> names) {
    opened(
        pin,
        (token, provider) -> {
          for (String each : Collections.list(token.aliases())) {
            if (names.contains(name(each))) {
              token.deleteEntry(each);
            }
          }
          return names;
        });
  }

  private static String name(String alias) {
    return "token:" + alias;
  }

  private static RootKey root(KeyStore token, Provider provider, String alias)
      throws GeneralSecurityException {
    if (!(token.getKey(alias, null) instanceof SecretKey key)) {
      throw new GeneralSecurityException("The token's " + alias + " is no secret key.");
    }
    if (key.getEncoded() != null) {
      throw new GeneralSecurityException("The token lets its key " + alias + " be read.");
    }
    return RootKey.in(key, provider);
  }

  private void make(KeyStore token, Provider provider, int number) throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
    generator.init(KEY_BITS);
    token.setEntry(
        NamedKey.alias(alias, number), new KeyStore.SecretKeyEntry(generator.generateKey()), null);
  }

  private <T> T opened(char[] pin, Work<T> work) {
    try {
      Provider provider = Security.getProvider("SunPKCS11").configure(configuration());
      KeyStore token = KeyStore.getInstance("PKCS11", provider);
      token.load(null, pin);
      return work.with(token, provider);
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw new RootKeyUnusable(
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

  private String configuration() {
    return """
    --name = care-gateway-keys-%d
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
