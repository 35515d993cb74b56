package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The PKCS#12 keystore that holds the key-encryption key; made at first start. */
public final class KeystoreFile {

  private static final String ALIAS = "key-encryption-key";
  private static final int KEY_BYTES = 32;
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;
  private final @Nullable String givenPassword;

  /**
   * @param file the keystore
   * @param givenPassword its password; null to keep a generated one beside it, as {@code
   *     FILE.password}
   */
  public KeystoreFile(Path file, @Nullable String givenPassword) {
    this.file = file;
    this.givenPassword = givenPassword;
  }

  /**
   * Opens the keystore, or makes it where there is none. Two processes that start at once end up
   * with the same key.
   *
   * @throws KeystoreUnusable when it cannot be read or written
   */
  public KeyEncryptionKey open() {
    return new KeyEncryptionKey(key());
  }

  /**
   * As {@link #open}, for a keystore whose key serves something else.
   *
   * @throws KeystoreUnusable when it cannot be read or written
   */
  public SecretKey key() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && !Files.exists(file)) {
          make();
        }
        return read();
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new KeystoreUnusable(file, e);
    }
  }

  private SecretKey read() throws IOException, GeneralSecurityException {
    char[] password = password();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    if (!(store.getKey(ALIAS, password) instanceof SecretKey key)) {
      throw new GeneralSecurityException("The keystore holds no key named " + ALIAS + ".");
    }
    return key;
  }

  private void make() throws IOException, GeneralSecurityException {
    SecureRandom random = new SecureRandom();
    if (givenPassword == null) {
      byte[] secret = new byte[KEY_BYTES];
      random.nextBytes(secret);
      writeOwnerOnly(passwordFile(), HexFormat.of().formatHex(secret).getBytes(US_ASCII));
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    KeyStore.ProtectionParameter protection = new KeyStore.PasswordProtection(password());
    store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")), protection);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, OWNER_ONLY);
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      store.store(out, password());
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private char[] password() throws IOException {
    return (givenPassword == null ? Files.readString(passwordFile()).trim() : givenPassword)
        .toCharArray();
  }

  private Path passwordFile() {
    return file.resolveSibling(file.getFileName() + ".password");
  }

  private static void writeOwnerOnly(Path path, byte[] content) throws IOException {
    Files.deleteIfExists(path);
    Files.createFile(path, OWNER_ONLY);
    Files.write(path, content);
  }
}
