package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real PKCS#11 token, SoftHSM2. */
class KeyTokenTest {

  private static final byte[] CONTEXT = "one card".getBytes(US_ASCII);
  private static final String PIN = "7392";
  private static final KeyName NAME = new KeyName(new OdsCode("A81001"), Purpose.DATA, 1);
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

  @TempDir private Path home;

  @BeforeAll
  static void makeToken() throws Exception {
    assumeTrue(SoftToken.there(), SoftToken.ABSENT);
    SoftToken.make(PIN);
  }

  @Test
  void derivesTheSameKeysEachTimeFromAKeyThatNeverLeavesTheToken() {
    byte[] first = token("cards").open(PIN.toCharArray()).derived("cards", CONTEXT);

    assertThat(token("cards").open(PIN.toCharArray()).derived("cards", CONTEXT))
        .isEqualTo(first)
        .hasSize(32);
    assertThat(token("others").open(PIN.toCharArray()).derived("cards", CONTEXT))
        .isNotEqualTo(first);
    assertThat(token("cards").open(PIN.toCharArray()).derived("keys", CONTEXT)).isNotEqualTo(first);
  }

  @Test
  void saysWhatToDoWhenTheTokenIsNotThere() {
    assertThatThrownBy(() -> new KeyToken(SoftToken.LIBRARY, 7, "cards").open(PIN.toCharArray()))
        .isInstanceOf(RootKeyUnusable.class)
        .hasMessageContaining("Check the library");
  }

  @Test
  void opensWhatTheKeystoreFileWrappedUntilItIsWrappedAnew() throws Exception {
    Path file = home.resolve("kek.p12");
    WrappedKey inFile = new KeystoreFile(file, null).open().wrap(NAME, KEY);

    KeyEncryptionKey keys = opened("moved", file);
    assertThat(keys.unwrap(inFile)).isEqualTo(KEY);
    WrappedKey inToken = keys.wrap(NAME, KEY);
    assertThat(inToken.under()).isEqualTo("token:moved");

    Files.delete(file);
    assertThat(opened("moved", file).unwrap(inToken)).isEqualTo(KEY);
    assertThatThrownBy(() -> opened("moved", file).unwrap(inFile)).isInstanceOf(WrongKey.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void anotherKeyOfTheTokenTakesOverAndTheFormerOneCanGo() {
    Path none = home.resolve("none.p12");
    KeyEncryptionKey keys = opened("rolled", none);
    WrappedKey former = keys.wrap(NAME, KEY);

    keys.add();

    assertThat(keys.newest()).isEqualTo("token:rolled-2");
    assertThat(keys.unwrap(former)).isEqualTo(KEY);
    WrappedKey newer = keys.wrap(NAME, KEY);
    assertThat(keys.keep(Set.of("token:rolled-2"))).containsExactly("token:rolled");
    assertThatThrownBy(() -> opened("rolled", none).unwrap(former)).isInstanceOf(WrongKey.class);
    assertThat(keys.unwrap(newer)).isEqualTo(KEY);
  }

  private static KeyEncryptionKey opened(String alias, Path file) {
    return KeyEncryptionKey.in(token(alias), PIN.toCharArray(), new KeystoreFile(file, null));
  }

  private static KeyToken token(String alias) {
    return new KeyToken(SoftToken.LIBRARY, 0, alias);
  }
}
