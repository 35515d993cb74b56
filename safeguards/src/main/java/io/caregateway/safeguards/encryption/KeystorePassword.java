package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The password of a keystore.
 *
 * @param given null to keep a generated one beside the keystore, as {@code FILE.password}
 */
record KeystorePassword(Path keystore, @Nullable String given) {

  static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final int BYTES = 32;

  /** Generates one, where none is given. */
  void make() throws IOException {
    if (given != null) {
      return;
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(file());
    Files.createFile(file(), OWNER_ONLY);
    Files.write(file(), HexFormat.of().formatHex(secret).getBytes(US_ASCII));
  }

  char[] read() throws IOException {
    return (given == null ? Files.readString(file()).trim() : given).toCharArray();
  }

  private Path file() {
    return keystore.resolveSibling(keystore.getFileName() + ".password");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "the password of " + keystore;
  }
}
