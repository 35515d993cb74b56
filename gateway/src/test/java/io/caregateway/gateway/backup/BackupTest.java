package io.caregateway.gateway.backup;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.database.Migrations;
import io.caregateway.database.copy.Catalogue;
import io.caregateway.database.copy.Table;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class BackupTest {

  @RegisterExtension
  static final PostgresExtension FROM =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  @RegisterExtension static final PostgresExtension INTO = PostgresExtension.withSchemas();

  private static final RestoredDatabase BACK = new RestoredDatabase(INTO);
  private static final OdsCode A = new OdsCode("A81001");
  private static final OdsCode B = new OdsCode("B82002");
  private static final Instant NOW = Instant.parse("2026-05-01T02:15:00Z");

  @TempDir Path folder;
  private Path keystore = Path.of("");
  private KeptSite site;

  @BeforeEach
  void openTheSite() throws SQLException {
    keystore = folder.resolve("kek.p12");
    emptyAll();
    site = new KeptSite(FROM.settings(), keystore, Clock.fixed(NOW, UTC));
  }

  @AfterEach
  void leaveTheOtherDatabaseEmpty() {
    site.close();
    BACK.empty();
  }

  @Test
  void comesBackWholeIntoAnEmptyDatabase() {
    UUID ofA = site.sent(A, "Zebedee", true);
    UUID ofB = site.sent(B, "Florence\tand \\Dougal\n", true);
    Path backup = site.backup(folder.resolve("backups"));

    List<Restored> told = new ArrayList<>();
    Restored restored = restore(backup, told::add);

    assertThat(told).containsExactly(restored);
    assertThat(restored.at()).isEqualTo(NOW);
    try (KeptSite back = new KeptSite(INTO.settings(), keystore, Clock.fixed(NOW, UTC))) {
      assertThat(back.open(A, ofA.toString(), back.data(A, ofA))).isEqualTo("Zebedee");
      assertThat(back.open(B, ofB.toString(), back.data(B, ofB)))
          .isEqualTo("Florence\tand \\Dougal\n");
      // a number that was given is not given again
      UUID next = back.sent(A, "Ermintrude", true);
      assertThat(BACK.sequence(next)).isGreaterThan(BACK.sequence(ofB));
    }
    assertThat(site.backups(folder.resolve("backups")).age()).hasValue(Duration.ZERO);
    assertThat(site.backups(folder.resolve("none")).age()).isEmpty();
    assertThat(site.recorded(AuditLog.SITE, Act.BACKUP))
        .anySatisfy(record -> assertThat(record.subject()).isEqualTo(backup.toString()));
  }

  @Test
  void sendsAgainWhatTheBrokerMayHaveLostAndNothingElse() {
    UUID taken = site.sent(A, "taken in", true);
    UUID onItsWay = site.sent(A, "in the journal only", false);

    Restored restored = restore(site.backup(folder), done -> {});

    assertThat(restored.aftermath().messagesAgain()).isGreaterThanOrEqualTo(1);
    assertThat(BACK.unsent()).contains(onItsWay).doesNotContain(taken);
  }

  @Test
  void nobodyIsSignedOnAndNoListOfRevocationsGoesBack() {
    JdbcClient owner = JdbcClient.create(FROM.migrate());
    site.sent(A, "keys of A", true);
    inPractice(
        site,
        """
        insert into gateway.session (practice, id, user_index, started_at, seen_at, version, content)
        values ('A81001', gen_random_uuid(), '', now(), now(), 0, '')
        """);
    owner.sql("insert into cards.revocation_list values ('CN=Test', 7, now(), false, '')").update();
    Path backup = site.backup(folder);
    owner.sql("delete from cards.revocation_list").update();

    Restored restored = restore(backup, NOW.plus(Duration.ofHours(2)), done -> {});

    assertThat(restored.aftermath().sessionsEnded()).isPositive();
    JdbcClient back = JdbcClient.create(INTO.migrate());
    assertThat(back.sql("select number from cards.revocation_list").query(Long.class).single())
        .isEqualTo(7 + 7200);
  }

  @Test
  void aTableThatItCouldNotReadMakesNoBackup() {
    JdbcClient owner = JdbcClient.create(FROM.migrate());
    owner.sql("create table core.tomorrow (practice text)").update();
    owner.sql("alter table core.tomorrow enable row level security").update();
    owner.sql("alter table core.tomorrow force row level security").update();
    try {
      assertThatThrownBy(() -> site.backup(folder)).isInstanceOf(BackupRefused.NotWritten.class);
      assertThat(site.recorded(AuditLog.SITE, Act.BACKUP))
          .extracting(AuditRecord::outcome)
          .containsExactly(Outcome.FAILED);
      Migrations.migrate(FROM.settings());
      assertThat(site.backup(folder)).exists();
    } finally {
      owner.sql("drop table core.tomorrow").update();
    }
  }

  @Test
  void refusesADatabaseThatHoldsSomething() {
    Path backup = site.backup(folder);
    assertThatThrownBy(() -> restoreInto(site, backup))
        .isInstanceOf(BackupRefused.NotEmpty.class)
        .hasMessageContaining("an empty database only");
  }

  @Test
  void staysClosedWithoutItsKeystore() {
    Path backup = site.backup(folder);
    Path other = folder.resolve("other.p12");
    assertThatThrownBy(() -> restore(backup, other, NOW, done -> {}))
        .isInstanceOf(BackupRefused.WrongKey.class)
        .hasMessageContaining("the keystore or the key file is not the one");
    assertThat(BACK.isEmpty()).isTrue();
  }

  @Test
  void findsEveryCutAndEveryChange() throws Exception {
    site.sent(A, "Zebedee", true);
    Path backup = site.backup(folder);
    byte[] whole = Files.readAllBytes(backup);
    for (int length : List.of(30, 200, whole.length / 2, whole.length - 17, whole.length - 1)) {
      Files.write(backup, Arrays.copyOf(whole, length));
      assertDamaged(backup);
    }
    for (int at : List.of(60, whole.length / 2, whole.length - 5)) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(backup, changed);
      assertThatThrownBy(() -> restore(backup, done -> {})).isInstanceOf(BackupRefused.class);
    }
    Files.writeString(backup, "something else");
    assertThatThrownBy(() -> restore(backup, done -> {}))
        .isInstanceOf(BackupRefused.NoBackup.class);
    assertThat(BACK.isEmpty()).isTrue();
  }

  @Test
  void refusesWhatALaterReleaseWrote() {
    JdbcClient owner = JdbcClient.create(FROM.migrate());
    owner
        .sql(
            """
            insert into core.flyway_schema_history
            select 999, '999', description, type, script, checksum, installed_by, now(), 1, true
            from core.flyway_schema_history where installed_rank = 1
            """)
        .update();
    Path backup = site.backup(folder);
    owner.sql("delete from core.flyway_schema_history where installed_rank = 999").update();

    assertThatThrownBy(() -> restore(backup, done -> {}))
        .isInstanceOf(BackupRefused.TooNew.class)
        .hasMessageContaining("schema core, version 999");
  }

  @Test
  void leavesNothingWhereTheRestoreCannotBeRecorded() {
    Path backup = site.backup(folder);
    assertThatThrownBy(
            () ->
                restore(
                    backup,
                    done -> {
                      throw new IllegalStateException("no record");
                    }))
        .isInstanceOf(BackupRefused.NotRestored.class);
    assertThat(BACK.isEmpty()).isTrue();
  }

  @Test
  void whatAPracticeHadIsNoiseInOlderBackupsWhenItsKeysAreDestroyed() {
    UUID ofA = site.sent(A, "Zebedee", true);
    UUID ofB = site.sent(B, "Florence", true);
    Path before = site.backup(folder);

    site.destroyKeys(A);
    assertThat(site.keyFiles().renewAll()).doesNotContain(folder);
    restore(before, done -> {});

    try (KeptSite back = new KeptSite(INTO.settings(), keystore, Clock.fixed(NOW, UTC))) {
      assertThat(back.open(B, ofB.toString(), back.data(B, ofB))).isEqualTo("Florence");
      byte[] noise = back.data(A, ofA);
      assertThatThrownBy(() -> back.open(A, ofA.toString(), noise)).isInstanceOf(WrongKey.class);
    }
  }

  private Restored restore(Path backup, Consumer<Restored> last) {
    return restore(backup, keystore, NOW, last);
  }

  private Restored restore(Path backup, Instant now, Consumer<Restored> last) {
    return restore(backup, keystore, now, last);
  }

  private static Restored restore(
      Path backup, Path keystore, Instant now, Consumer<Restored> last) {
    RestoredKeys keys = KeptSite.keys(keystore);
    return new Restore(INTO.settings(), keys, Clock.fixed(now, UTC))
        .run(backup, backup.resolveSibling(BackupFolder.KEYS), progress -> {}, last);
  }

  private void restoreInto(KeptSite full, Path backup) {
    new Restore(full.database, KeptSite.keys(keystore), Clock.fixed(NOW, UTC))
        .run(backup, backup.resolveSibling(BackupFolder.KEYS), progress -> {}, done -> {});
  }

  private void assertDamaged(Path backup) {
    assertThatThrownBy(() -> restore(backup, done -> {}))
        .isInstanceOf(BackupRefused.Damaged.class)
        .hasMessageContaining("take another backup");
  }

  private static void inPractice(KeptSite site, String sql) {
    site.bean(PracticeTransactions.class).run(A, () -> site.jdbc.sql(sql).update());
  }

  private static void emptyAll() throws SQLException {
    try (Connection owner = FROM.migrate().getConnection()) {
      String all =
          new Catalogue(owner).tables().stream().map(Table::sql).collect(Collectors.joining(", "));
      JdbcClient.create(FROM.migrate()).sql("truncate " + all).update();
    }
  }
}
