package io.caregateway.safeguards.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreFileTest {

  private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");

  @TempDir private Path home;

  @Test
  void isMadeOnceAndReadableByItsOwnerAlone() throws Exception {
    Path file = home.resolve("keys/kek.p12");
    byte[] wrapped = new KeystoreFile(file, null).open().wrap(KEY);

    assertThat(new KeystoreFile(file, null).open().unwrap(wrapped, "AES")).isEqualTo(KEY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file.resolveSibling("kek.p12.password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsNoPasswordBesideItWhenOneIsGiven() {
    Path file = home.resolve("kek.p12");
    new KeystoreFile(file, "from a secret").open();

    assertThat(file.resolveSibling("kek.p12.password")).doesNotExist();
    assertThatThrownBy(() -> new KeystoreFile(file, "another").open())
        .isInstanceOf(KeystoreUnusable.class)
        .hasMessageContaining("password");
  }
}
