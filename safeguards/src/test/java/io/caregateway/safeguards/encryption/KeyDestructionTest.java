package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeyDestructionTest {

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("keys");

  private static final Binding HERE = new Binding("test", "1", 1);
  private static final byte[] NAME = "Zebedee".getBytes(UTF_8);
  private static int practices;

  @TempDir static Path home;

  private final OdsCode practice = new OdsCode("A8100" + practices++);
  private final AtomicLong nanos = new AtomicLong();
  private Safeguards process;
  private PracticeKeys keys;
  private FieldCipher cipher;
  private byte[] sealed;
  private PurgeRole purge;
  private KeyDestruction destruction;

  @BeforeEach
  void sealUnderKeysAtHand() {
    process = new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
    keys =
        new PracticeKeys(
            new KeystoreFile(home.resolve("kek.p12"), null).open(),
            process.transactions,
            process.jdbc,
            nanos::get);
    cipher = new FieldCipher(keys);
    sealed = cipher.seal(practice, HERE, NAME);
    purge = PurgeRole.on(DB.purge());
    destruction = new KeyDestruction(purge, Clock.systemUTC());
  }

  @Test
  void everyProcessForgetsTheKeysInTime() {
    destruction.destroy(practice);
    assertThat(cipher.open(practice, HERE, sealed)).isEqualTo(NAME);

    nanos.addAndGet(PracticeKeys.FRESH.toNanos());

    assertThatThrownBy(() -> cipher.open(practice, HERE, sealed))
        .isInstanceOf(KeyDestroyed.class)
        .hasMessageContaining("Take it out of the settings");
    assertThatThrownBy(() -> cipher.seal(practice, HERE, NAME)).isInstanceOf(KeyDestroyed.class);
    assertThatThrownBy(() -> new BlindIndex(keys).of(practice, "family", "jones"))
        .isInstanceOf(KeyDestroyed.class);
  }

  @Test
  void aNewProcessMakesNoNewKeysInTheirPlace() {
    destruction.destroy(practice);
    destruction.destroy(practice);

    assertThatThrownBy(() -> process.keys.open(practice)).isInstanceOf(KeyDestroyed.class);
    assertThat(kept()).isZero();
  }

  @Test
  void aRollBackDestroysNothing() {
    assertThatThrownBy(
            () ->
                purge
                    .transactions()
                    .run(
                        practice,
                        () -> {
                          destruction.destroy(practice);
                          throw new IllegalArgumentException("rolled back");
                        }))
        .hasMessage("rolled back");

    nanos.addAndGet(PracticeKeys.FRESH.toNanos());
    assertThat(cipher.open(practice, HERE, sealed)).isEqualTo(NAME);
  }

  @Test
  void theDailyWorkMayNotDestroyAKeyNorBringOneBack() {
    assertThatThrownBy(() -> asRun("delete from keys.data_key"))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> asRun("update keys.practice set destroyed_at = null"))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> asRun("update keys.data_key set wrapped = ''"))
        .hasStackTraceContaining("permission denied");
  }

  private void asRun(String sql) {
    process.transactions.run(practice, () -> process.jdbc.sql(sql).update());
  }

  private long kept() {
    return process.transactions.in(
        practice,
        () -> process.jdbc.sql("select count(*) from keys.data_key").query(Long.class).single());
  }
}
