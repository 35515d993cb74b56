package io.caregateway.safeguards.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The PKCS#12 keystore that holds the key-encryption keys; made at first start. Two processes that
 * start at once end up with the same key.
 */
public final class KeystoreFile implements KeyShelf {

  private static final String ALIAS = "key-encryption-key";
  private static final int KEY_BYTES = 32;

  private interface Work<T> {
    T with(KeyStore store, char[] password) throws IOException, GeneralSecurityException;
  }

  private final Path file;
  private final KeystorePassword password;

  /**
   * @param file the keystore
   * @param givenPassword its password; null to keep a generated one beside it, as {@code
   *     FILE.password}
   */
  public KeystoreFile(Path file, @Nullable String givenPassword) {
    this.file = file;
    this.password = new KeystorePassword(file, givenPassword);
  }

  /**
   * Opens the keystore, or makes it where there is none.
   *
   * @throws KeystoreUnusable when it cannot be read or written
   */
  public KeyEncryptionKey open() {
    return new KeyEncryptionKey(this);
  }

  /**
   * The first key of a keystore whose key serves something else.
   *
   * @throws KeystoreUnusable when it cannot be read or written
   */
  public SecretKey key() {
    return locked((store, secret) -> key(store, ALIAS, secret));
  }

  @Override
  public List<NamedKey> keys() {
    return locked(
        (store, secret) -> {
          List<NamedKey> keys = new ArrayList<>();
          for (String alias : Collections.list(store.aliases())) {
            int number = NamedKey.numberIn(ALIAS, alias);
            if (number > 0) {
              keys.add(new NamedKey(name(alias), number, RootKey.of(key(store, alias, secret))));
            }
          }
          if (keys.isEmpty()) {
            throw new GeneralSecurityException("The keystore holds no key named " + ALIAS + ".");
          }
          return keys.stream().sorted(NamedKey.NEWEST_FIRST).toList();
        });
  }

  @Override
  public void add() {
    int next = keys().get(0).number() + 1;
    locked(
        (store, secret) -> {
          put(store, NamedKey.alias(ALIAS, next), secret);
          write(store, secret);
          return next;
        });
  }

  @Override
  public void drop(Set<String> names) {
    locked(
        (store, secret) -> {
          for (String alias : Collections.list(store.aliases())) {
            if (names.contains(name(alias))) {
              store.deleteEntry(alias);
            }
          }
          write(store, secret);
          return names;
        });
  }

  boolean exists() {
    return Files.exists(file);
  }

  private static String name(String alias) {
    return "file:" + alias;
  }

  private static SecretKey key(KeyStore store, String alias, char[] secret)
      throws GeneralSecurityException {
    if (!(store.getKey(alias, secret) instanceof SecretKey key)) {
      throw new GeneralSecurityException("The keystore holds no key named " + alias + ".");
    }
    return key;
  }

  private <T> T locked(Work<T> work) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        boolean missing = held.isValid() && !exists();
        if (missing) {
          password.make();
        }
        return opened(missing, work);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new KeystoreUnusable(file, e);
    }
  }

  private <T> T opened(boolean missing, Work<T> work) throws IOException, GeneralSecurityException {
    char[] secret = password.read();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (missing) {
        store.load(null, null);
        put(store, ALIAS, secret);
        write(store, secret);
      } else {
        try (InputStream in = Files.newInputStream(file)) {
          store.load(in, secret);
        }
      }
      return work.with(store, secret);
    } finally {
      Arrays.fill(secret, ' ');
    }
  }

  private static void put(KeyStore store, String alias, char[] secret)
      throws GeneralSecurityException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    store.setEntry(
        alias,
        new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")),
        new KeyStore.PasswordProtection(secret));
    Arrays.fill(key, (byte) 0);
  }

  /** In one step, so that a crash leaves the keystore as it was. */
  private void write(KeyStore store, char[] secret) throws IOException, GeneralSecurityException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, KeystorePassword.OWNER_ONLY);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      store.store(out, secret);
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
