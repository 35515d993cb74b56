package io.caregateway.smartcards.virtual.key;

import io.caregateway.safeguards.encryption.RootKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESWrapPadEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Locks and unlocks private keys: AES-256 key wrap with padding (RFC 5649) under the passcode's
 * key, and again under the key-encryption key's. Bytes are overwritten after use; the JDK's own
 * copy of an unlocked key is left to the garbage collector.
 */
public final class KeyLocks {

  private static final String LABEL = "care-gateway virtual card";
  private static final int SALT_BYTES = 16;

  private final RootKey kek;
  private final Hardening hardening;
  private final PasscodeKeys passcodes = new PasscodeKeys();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param hardening of keys that are locked from now on; earlier ones keep theirs
   */
  public KeyLocks(RootKey kek, Hardening hardening) {
    this.kek = kek;
    this.hardening = hardening;
  }

  /** Locks a key for this card and generation alone. */
  public LockedKey lock(UUID card, int generation, PrivateKey key, Passcode passcode) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] context = context(card, generation);
    byte[] plain = key.getEncoded();
    byte[] inner = passcodes.of(passcode, salt, context, hardening);
    byte[] outer = kek.derived(LABEL, context);
    try {
      byte[] wrapped = wrap(outer, wrap(inner, plain));
      return new LockedKey(generation, wrapped, salt, hardening);
    } finally {
      wipe(plain, inner, outer);
    }
  }

  /** The key, or nothing where the passcode is wrong, or the key is another card's. */
  public Optional<PrivateKey> unlock(UUID card, LockedKey locked, Passcode passcode) {
    byte[] context = context(card, locked.generation());
    byte[] inner = passcodes.of(passcode, locked.salt(), context, locked.hardening());
    byte[] outer = kek.derived(LABEL, context);
    byte[] once = new byte[0];
    byte[] plain = new byte[0];
    try {
      once = unwrap(outer, locked.wrapped());
      plain = unwrap(inner, once);
      return Optional.of(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(plain)));
    } catch (InvalidCipherTextException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK cannot read its own key of a card.", e);
    } finally {
      wipe(inner, outer, once, plain);
    }
  }

  /** Costs as much as {@link #unlock}: who waits shall not learn that there is no card. */
  public void pretend(Passcode passcode) {
    wipe(passcodes.of(passcode, new byte[SALT_BYTES], new byte[0], hardening));
  }

  private static byte[] wrap(byte[] under, byte[] plain) {
    AESWrapPadEngine engine = new AESWrapPadEngine();
    engine.init(true, new KeyParameter(under));
    return engine.wrap(plain, 0, plain.length);
  }

  private static byte[] unwrap(byte[] under, byte[] wrapped) throws InvalidCipherTextException {
    AESWrapPadEngine engine = new AESWrapPadEngine();
    engine.init(false, new KeyParameter(under));
    return engine.unwrap(wrapped, 0, wrapped.length);
  }

  private static byte[] context(UUID card, int generation) {
    return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
        .putLong(card.getMostSignificantBits())
        .putLong(card.getLeastSignificantBits())
        .putInt(generation)
        .array();
  }

  private static void wipe(byte[]... secrets) {
    for (byte[] secret : secrets) {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
