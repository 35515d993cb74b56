package io.caregateway.gateway.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SealedFileTest {

  private static final Instant NOW = Instant.parse("2026-05-01T02:15:00Z");
  private static final String TEXT = "Zebedee, and whatever else. ".repeat(200_000);

  @TempDir static Path folder;
  private static KeyPair pair;

  @BeforeAll
  static void makeAKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(3072);
    pair = generator.generateKeyPair();
  }

  @Test
  void opensForItsRecipientAloneAndHidesWhatIsInIt() throws Exception {
    SealedFile file = written("one.backup");

    assertThat(read(file, new Recipient(null, pair.getPrivate()))).isEqualTo(TEXT);
    assertThat(Files.readString(file.file(), ISO_8859_1)).doesNotContain("Zebedee");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> file.read(keys(null), (head, in) -> in.readAllBytes()))
        .isInstanceOf(BackupRefused.WrongKey.class)
        .hasMessageContaining("--recipient-key");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Recipient another = new Recipient(null, generator.generateKeyPair().getPrivate());
    assertThatThrownBy(() -> read(file, another))
        .isInstanceOf(BackupRefused.WrongKey.class)
        .hasMessageContaining("another recipient");
  }

  @Test
  void findsEveryCutAndEveryChange() throws Exception {
    SealedFile file = written("two.backup");
    byte[] whole = Files.readAllBytes(file.file());
    for (int cut = 22; cut < whole.length; cut += 1 + whole.length / 40) {
      Files.write(file.file(), Arrays.copyOf(whole, cut));
      assertDoesNotOpen(file);
    }
    for (int at = 25; at < whole.length; at += 1 + whole.length / 40) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file.file(), changed);
      assertDoesNotOpen(file);
    }
  }

  @Test
  void refusesAWeakRecipient() throws Exception {
    Path none = Files.writeString(folder.resolve("none.pem"), "nonsense");
    assertThatThrownBy(() -> Recipient.ofCertificate(none))
        .isInstanceOf(BackupRefused.NoRecipient.class);
    assertThatThrownBy(() -> Recipient.ofPrivateKey(folder.resolve("missing.pem")))
        .isInstanceOf(BackupRefused.NoRecipient.class);
  }

  private static SealedFile written(String name) throws Exception {
    SealedFile file = new SealedFile(folder.resolve(name));
    file.write(
        NOW, keys(new Recipient(pair.getPublic(), null)), out -> out.write(TEXT.getBytes(UTF_8)));
    return file;
  }

  private static void assertDoesNotOpen(SealedFile file) {
    assertThatThrownBy(() -> read(file, new Recipient(null, pair.getPrivate())))
        .isInstanceOf(BackupRefused.class);
  }

  private static String read(SealedFile file, Recipient recipient) throws Exception {
    return file.read(keys(recipient), (head, in) -> new String(in.readAllBytes(), UTF_8));
  }

  /** The site's own key is never asked here. */
  private static FileKeys keys(@Nullable Recipient recipient) {
    DriverManagerDataSource nowhere = new DriverManagerDataSource();
    JdbcClient jdbc = JdbcClient.create(nowhere);
    PracticeKeys none =
        new PracticeKeys(
            new KeystoreFile(folder.resolve("kek.p12"), null).open(),
            new PracticeTransactions(new JdbcTransactionManager(nowhere), jdbc),
            jdbc);
    return new FileKeys(new FieldCipher(none), recipient);
  }
}
