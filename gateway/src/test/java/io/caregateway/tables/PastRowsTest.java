package io.caregateway.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.retention.Archive;
import io.caregateway.safeguards.retention.Holds;
import io.caregateway.safeguards.retention.Keep;
import io.caregateway.safeguards.retention.KeepingTimes;
import io.caregateway.safeguards.retention.PastRows;
import io.caregateway.safeguards.retention.Retention;
import io.caregateway.safeguards.retention.Taken;
import io.caregateway.safeguards.tenancy.PurgeRole;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the files {@code db/past.txt} say, on every table that they name. */
class PastRowsTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  private static final OdsCode A = new OdsCode("A81001");
  private static final Actor TEST = Actor.system("test");
  private static final Origin HERE = Origin.internal("c1");
  private static final String USER = "555000000001";

  /** All rows are of the first of January 2026. */
  private static final Map<Keep, Period> TIMES =
      Map.of(
          Keep.SIGN_ON, Period.ofYears(1),
          Keep.ACTIVITY, Period.ofDays(30),
          Keep.ARCHIVE, Period.ofYears(8),
          Keep.QUARANTINE, Period.ofDays(30),
          Keep.MESSAGES, Period.ofDays(90));

  @TempDir static Path home;
  private static Catalogue catalogue;
  private static PurgeRole run;
  private static PurgeRole purge;
  private static PracticeKeys keys;

  @BeforeAll
  static void open() {
    catalogue = new Catalogue(DB.migrate());
    catalogue.dropRules();
    run = PurgeRole.on(DB.run());
    purge = PurgeRole.on(DB.purge());
    keys =
        new PracticeKeys(
            new KeystoreFile(home.resolve("kek.p12"), null).open(), run.transactions(), run.jdbc());
  }

  @BeforeEach
  void fill() {
    asOwner("delete from audit.hold");
    List<String> filled =
        Stream.concat(
                PastRows.onClassPath().stream().map(PastRows::table),
                Stream.of("gateway.patient", "cards.card"))
            .toList();
    for (Table table : catalogue.tables()) {
      if (filled.contains(table.name())) {
        asOwner("delete from " + table.name());
        catalogue.insert(table, A, 1);
        catalogue.insert(table, A, 2);
      }
    }
    byte[] session = new BlindIndex(keys).of(A, "gateway.session", "UID " + USER);
    byte[] card = new BlindIndex(keys).of(A, "cards.uid", USER);
    asOwner("update gateway.session set user_index = ? where " + of("user_index", 1), session);
    asOwner("update cards.card set uid_index = ? where " + of("uid_index", 1), card);
    asOwner("update cards.letter l set card = c.id from cards.card c where c.uid_index = ?", card);
    asOwner(
        "update feed.outbox set subject = md5('id1')::uuid where subject = md5('subject1')::uuid");
  }

  @Test
  void theQuarantineGoesThirtyDaysAfterItWasSettledAndNotBefore() {
    assertThat(runAt("2026-01-31T12:00:00Z")).isEmpty();
    assertThat(runAt("2026-02-01T12:00:00Z"))
        .extracting(Taken::what)
        .containsExactlyInAnyOrder("gateway.quarantine", "core.intake_refused");
  }

  @Test
  void whatIsNotSettledOrSentOrOverStays() {
    asOwner("update gateway.quarantine set resolved_at = null");
    asOwner("update core.intake_refused set settled_at = null");
    asOwner("update feed.outbox set sent_at = null");
    asOwner("update cards.letter set state = 'WAITING'");
    asOwner("update gateway.session set ended_at = null, seen_at = '2026-06-01T00:00:00Z'");
    asOwner("update gateway.sync_run set finished_at = null");

    assertThat(runAt("2026-06-02T12:00:00Z"))
        .extracting(Taken::what)
        .doesNotContain(
            "gateway.quarantine",
            "core.intake_refused",
            "feed.outbox",
            "cards.letter",
            "gateway.session",
            "gateway.sync_run")
        .contains("feed.inbox");
  }

  @Test
  void allElseGoesAfterNinetyDaysButForTheLastSync() {
    assertThat(runAt("2026-04-01T12:00:00Z")).extracting(Taken::rows).hasSize(2).containsOnly(2L);

    List<Taken> taken = runAt("2026-04-02T12:00:00Z");

    List<String> tables =
        PastRows.onClassPath().stream()
            .filter(rows -> rows.keep() == Keep.MESSAGES)
            .map(PastRows::table)
            .toList();
    assertThat(taken).extracting(Taken::what).containsExactlyInAnyOrderElementsOf(tables);
    assertThat(taken)
        .allSatisfy(
            each ->
                assertThat(each.rows())
                    .as(each.what())
                    .isEqualTo(each.what().equals("gateway.sync_run") ? 1 : 2));
  }

  @Test
  void whatIsOfAHeldPatientOrUserStays() {
    Holds holds = holds();
    PatientId patient = new PatientId(asked("select md5('id1')::uuid", UUID.class));
    holds.place(A, patient, "a claim", TEST, HERE);
    holds.place(A, USER, "a claim", TEST, HERE);

    List<Taken> taken = runAt("2026-06-02T12:00:00Z");

    assertThat(rows(taken, "gateway.quarantine")).isEqualTo(1);
    assertThat(rows(taken, "core.intake_refused")).isZero();
    assertThat(rows(taken, "feed.outbox")).isEqualTo(1);
    assertThat(rows(taken, "gateway.session")).isEqualTo(1);
    assertThat(rows(taken, "cards.letter")).isZero();
  }

  private static long rows(List<Taken> taken, String table) {
    return taken.stream().filter(each -> each.what().equals(table)).mapToLong(Taken::rows).sum();
  }

  private static List<Taken> runAt(String now) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    List<Taken> taken = new ArrayList<>();
    new Retention(
            purge,
            keys,
            new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519")),
            new Archive(home.resolve("archive"), new FieldCipher(keys)),
            new KeepingTimes(TIMES, ZoneId.of("Europe/London")),
            clock)
        .run(List.of(A), TEST, taken::add);
    return taken;
  }

  private static Holds holds() {
    FieldCipher cipher = new FieldCipher(keys);
    Clock clock = Clock.systemUTC();
    AuditLog audit =
        new AuditLog(
            run.transactions(),
            run.jdbc(),
            cipher,
            new BlindIndex(keys),
            clock,
            ZoneId.of("Europe/London"));
    return new Holds(run.transactions(), run.jdbc(), cipher, audit, clock);
  }

  private static String of(String column, int seed) {
    return column + " = decode(md5('" + column + seed + "'), 'hex')";
  }

  private static <T> T asked(String sql, Class<T> type) {
    return catalogue.owner.sql(sql).query(type).single();
  }

  private static void asOwner(String sql, Object... parameters) {
    catalogue.does(A, sql, parameters);
  }
}
