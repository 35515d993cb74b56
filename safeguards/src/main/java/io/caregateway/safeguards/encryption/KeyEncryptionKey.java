package io.caregateway.safeguards.encryption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps every practice's keys, by AES key wrap with padding (RFC 5649), each under a key that is
 * derived for it alone. There may be several, of which the newest wraps and all unwrap: so the
 * newest can be taken into use while others still hold keys.
 */
public final class KeyEncryptionKey {

  private static final String WRAP = "AES/KWP/NoPadding";
  private static final String LABEL = "care-gateway practice key";

  private final KeyShelf shelf;
  private volatile List<NamedKey> keys;

  KeyEncryptionKey(KeyShelf shelf) {
    this.shelf = shelf;
    this.keys = shelf.keys();
  }

  /**
   * In a token; keys that still lie under the keystore file open as long as the file is there.
   *
   * @param pin the token's PIN
   * @throws RootKeyUnusable when the token is not there, or does not let its key be used
   * @throws KeystoreUnusable when the earlier file is there and cannot be read
   */
  public static KeyEncryptionKey in(KeyToken token, char[] pin, KeystoreFile earlier) {
    return new KeyEncryptionKey(new TokenShelf(token, pin, earlier));
  }

  /** The name of the one that wraps from now on. */
  public String newest() {
    return keys.get(0).name();
  }

  /** Makes another one, and wraps by it from now on. */
  public void add() {
    shelf.add();
    keys = shelf.keys();
  }

  /**
   * Destroys all but those.
   *
   * @param used names; the newest stays in any case
   * @return the names of those destroyed
   */
  public Set<String> keep(Set<String> used) {
    Set<String> unused =
        shelf.keys().stream()
            .skip(1)
            .map(NamedKey::name)
            .filter(name -> !used.contains(name))
            .collect(Collectors.toUnmodifiableSet());
    if (!unused.isEmpty()) {
      shelf.drop(unused);
    }
    keys = shelf.keys();
    return unused;
  }

  WrappedKey wrap(KeyName name, SecretKey practiceKey) {
    NamedKey newest = keys.get(0);
    try {
      Cipher cipher = Cipher.getInstance(WRAP);
      cipher.init(Cipher.WRAP_MODE, derived(newest.root(), name));
      return new WrappedKey(name, newest.name(), ByteBuffer.wrap(cipher.wrap(practiceKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot wrap a key by " + WRAP + ".", e);
    }
  }

  /**
   * @throws WrongKey when it was wrapped under another key, or for another place
   */
  SecretKey unwrap(WrappedKey wrapped) {
    String under = wrapped.under();
    if (under == null) {
      throw new WrongKey(
          "A practice's data key has an earlier release's form. Start the gateway once, which"
              + " renews it.");
    }
    RootKey root = find(under).or(() -> found(under)).orElseThrow(KeyEncryptionKey::wrong);
    return unwrap(wrapped, derived(root, wrapped.name()));
  }

  /** One that an earlier release wrapped by the first key of the keystore itself. */
  SecretKey unwrapEarlier(WrappedKey wrapped) {
    for (NamedKey key : keys) {
      SecretKey direct = key.root().inProcess();
      if (direct != null && key.number() == 1) {
        return unwrap(wrapped, direct);
      }
    }
    throw wrong();
  }

  private Optional<RootKey> find(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).map(NamedKey::root).findFirst();
  }

  /** Another process may have made it since this one looked. */
  private Optional<RootKey> found(String name) {
    keys = shelf.keys();
    return find(name);
  }

  private static SecretKeySpec derived(RootKey root, KeyName name) {
    byte[] key = root.derived(LABEL, name.context());
    try {
      return new SecretKeySpec(key, "AES");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static SecretKey unwrap(WrappedKey wrapped, SecretKey under) {
    try {
      Cipher cipher = Cipher.getInstance(WRAP);
      cipher.init(Cipher.UNWRAP_MODE, under);
      String algorithm = wrapped.name().purpose().algorithm();
      Key unwrapped = cipher.unwrap(wrapped.bytes().array(), algorithm, Cipher.SECRET_KEY);
      return (SecretKey) unwrapped;
    } catch (GeneralSecurityException e) {
      throw wrong();
    }
  }

  private static WrongKey wrong() {
    return new WrongKey(
        "A practice's data key does not open with this keystore. Put back the keystore that"
            + " belongs to this database.");
  }
}
