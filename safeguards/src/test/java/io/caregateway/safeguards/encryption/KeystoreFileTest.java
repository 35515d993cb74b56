package io.caregateway.safeguards.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreFileTest {

  private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final KeyName NAME = new KeyName(PRACTICE, Purpose.DATA, 1);

  @TempDir private Path home;

  @Test
  void isMadeOnceAndReadableByItsOwnerAlone() throws Exception {
    Path file = home.resolve("keys/kek.p12");
    WrappedKey wrapped = new KeystoreFile(file, null).open().wrap(NAME, KEY);

    assertThat(new KeystoreFile(file, null).open().unwrap(wrapped)).isEqualTo(KEY);
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

  @Test
  void aWrappedKeyOpensInNoOtherPlace() {
    KeyEncryptionKey keys = new KeystoreFile(home.resolve("kek.p12"), null).open();
    WrappedKey wrapped = keys.wrap(NAME, KEY);

    assertStaysClosed(keys, wrapped, new KeyName(new OdsCode("B82002"), Purpose.DATA, 1));
    assertStaysClosed(keys, wrapped, new KeyName(PRACTICE, Purpose.INDEX, 1));
    assertStaysClosed(keys, wrapped, new KeyName(PRACTICE, Purpose.DATA, 2));
  }

  @Test
  void anotherKeyWrapsFromThenOnAndEveryProcessFindsIt() throws Exception {
    Path file = home.resolve("kek.p12");
    KeyEncryptionKey here = new KeystoreFile(file, null).open();
    KeyEncryptionKey elsewhere = new KeystoreFile(file, null).open();
    WrappedKey former = here.wrap(NAME, KEY);

    here.add();
    WrappedKey newer = here.wrap(NAME, KEY);

    assertThat(newer.under()).isEqualTo("file:key-encryption-key-2");
    assertThat(elsewhere.unwrap(newer)).isEqualTo(KEY);
    assertThat(elsewhere.unwrap(former)).isEqualTo(KEY);
    assertThat(here.keep(Set.of())).containsExactly("file:key-encryption-key");
    assertThatThrownBy(() -> here.unwrap(former))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("keystore");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static void assertStaysClosed(KeyEncryptionKey keys, WrappedKey wrapped, KeyName moved) {
    assertThatThrownBy(() -> keys.unwrap(new WrappedKey(moved, wrapped.under(), wrapped.bytes())))
        .isInstanceOf(WrongKey.class);
  }
}
