package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RewrappingTest {

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("keys");

  private static final Binding HERE = new Binding("test", "1", 1);
  private static final byte[] NAME = "Zebedee".getBytes(UTF_8);
  private static int practices;

  @TempDir private Path home;

  private final OdsCode practice = new OdsCode("A8100" + practices++);
  private KeystoreFile file;
  private KeyEncryptionKey wrapping;
  private PurgeRole purge;
  private Rewrapping rewrapping;

  @BeforeEach
  void open() {
    file = new KeystoreFile(home.resolve("kek.p12"), null);
    wrapping = file.open();
    purge = PurgeRole.on(DB.purge());
    rewrapping = new Rewrapping(wrapping, purge);
  }

  @AfterEach
  void leaveNoPracticeToTheNextKeystore() {
    rewrapping.practices().forEach(new KeyDestruction(purge, Clock.systemUTC())::destroy);
  }

  @Test
  void theKeysOfAPracticeLieUnderAnotherKeyAndOpenTheSame() {
    Safeguards running = process();
    byte[] sealed = running.cipher.seal(practice, HERE, NAME);
    byte[] index = running.index.of(practice, "family", "jones");
    wrapping.add();

    assertThat(rewrapping.of(practice)).isEqualTo(2);
    assertThat(rewrapping.of(practice)).isZero();
    assertThat(rewrapping.dropUnused()).containsExactly("file:key-encryption-key");

    assertThat(process().cipher.open(practice, HERE, sealed)).isEqualTo(NAME);
    assertThat(process().index.of(practice, "family", "jones")).isEqualTo(index);
    assertThat(running.cipher.open(practice, HERE, sealed)).isEqualTo(NAME);
  }

  @Test
  void aKeyThatIsStillUsedIsNotDropped() {
    byte[] sealed = process().cipher.seal(practice, HERE, NAME);
    wrapping.add();

    assertThat(rewrapping.dropUnused()).isEmpty();
    assertThat(process().cipher.open(practice, HERE, sealed)).isEqualTo(NAME);
  }

  @Test
  void whatAnEarlierReleaseWrappedIsRenewed() throws Exception {
    byte[] sealed = process().cipher.seal(practice, HERE, NAME);
    asAnEarlierReleaseDid();
    assertThatThrownBy(() -> process().cipher.open(practice, HERE, sealed))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("Start the gateway once");

    rewrapping.earlierForms();

    assertThat(process().cipher.open(practice, HERE, sealed)).isEqualTo(NAME);
  }

  @Test
  void aKeyMovedIntoAnotherPracticesRowDoesNotOpenThere() {
    OdsCode other = new OdsCode("B8200" + practices);
    process().keys.open(practice);
    process().keys.open(other);
    kept(practice)
        .forEach(key -> keep(other, key.name().purpose(), key.bytes().array(), key.under()));

    assertThatThrownBy(() -> process().keys.open(other)).isInstanceOf(WrongKey.class);
  }

  private void asAnEarlierReleaseDid() throws Exception {
    Cipher cipher = Cipher.getInstance("AES/KWP/NoPadding");
    cipher.init(Cipher.WRAP_MODE, file.key());
    for (WrappedKey key : kept(practice)) {
      byte[] directly = cipher.wrap(wrapping.unwrap(key));
      keep(practice, key.name().purpose(), directly, null);
    }
  }

  private List<WrappedKey> kept(OdsCode of) {
    return purge
        .transactions()
        .in(
            of,
            () ->
                purge
                    .jdbc()
                    .sql("select * from keys.data_key")
                    .query((row, n) -> Rewrapping.row(of, row))
                    .list());
  }

  private void keep(OdsCode of, Purpose purpose, byte[] wrapped, @Nullable String under) {
    purge
        .transactions()
        .run(
            of,
            () ->
                purge
                    .jdbc()
                    .sql(
                        "update keys.data_key set wrapped = ?, wrapped_under = ? where purpose = ?")
                    .params(Arrays.asList(wrapped, under, purpose.column()))
                    .update());
  }

  private Safeguards process() {
    return new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
  }
}
