package io.caregateway.gateway.leaving;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.database.copy.Table;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.backup.KeptSite;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.PracticeLeft;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class LeavingTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  @RegisterExtension static final PostgresExtension INTO = PostgresExtension.withSchemas();

  private static final OdsCode B = new OdsCode("B82002");
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final Duration WAIT = Duration.ofDays(30);
  private static int practices = 80000;

  @TempDir static Path home;
  @TempDir Path folder;

  private final OdsCode leaver = new OdsCode("A" + ++practices);
  private KeptSite site = siteAt(NOW);
  private UUID message = new UUID(0, 0);

  @BeforeEach
  void thePracticeHasSomething() {
    site.sent(B, "Florence", true);
    message = site.sent(leaver, "Zebedee, \"the\" jack", false);
    site.bean(PracticeTransactions.class)
        .run(
            leaver,
            () -> {
              site.jdbc
                  .sql(
                      """
                      insert into gateway.session
                        (practice, id, user_index, started_at, seen_at, version, content)
                      values (?, gen_random_uuid(), '', now(), now(), 0, '')
                      """)
                  .param(leaver.value())
                  .update();
              site.jdbc
                  .sql(
                      """
                      insert into gateway.write_back (practice, key, patient, request, state, due_at,
                        requested_at, changed_at)
                      values (?, gen_random_uuid(), gen_random_uuid(), '', 'WAITING', now(), now(), now())
                      """)
                  .param(leaver.value())
                  .update();
            });
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aDryRunTellsWhatWouldGoAndChangesNothing() {
    LeavingPlan plan = leaving(site).plan(leaver);

    assertThat(plan.going())
        .containsEntry("feed.outbox", 1L)
        .containsEntry("gateway.session", 1L)
        .containsEntry("gateway.write_back", 1L)
        .containsEntry("keys.data_key", 2L);
    assertThat(plan.waiting()).isEqualTo(1);
    assertThat(plan.sessions()).isEqualTo(1);
    assertThat(plan.destroyAt()).isEqualTo(NOW.plus(WAIT));
    assertThat(leaving(site).plan(leaver)).isEqualTo(plan);
    assertThat(site.bean(Departures.class).has(leaver)).isFalse();
  }

  @Test
  void everyTableOfAPracticeGoesButThoseThatTellItHasLeft() {
    assertThat(leaving(site).plan(leaver).staying())
        .containsExactlyInAnyOrder(
            "audit.checkpoint",
            "audit.erasure",
            "audit.head",
            "audit.leaf",
            "audit.log",
            "gateway.departure",
            "keys.practice");
  }

  @Test
  void nothingIsDoneForAPracticeThatLeavesAndAllItHadIsHandedOver() throws Exception {
    Path export = folder.resolve("export");
    leaving(site).end(leaver, export, KeptSite.KEEPER, KeptSite.HERE, (file, rows) -> {});

    Departures departures = site.bean(Departures.class);
    assertThatThrownBy(() -> departures.require(leaver)).isInstanceOf(PracticeLeft.class);
    departures.require(B);
    assertThat(count("gateway.session where ended_at is null")).isZero();
    assertThat(site.recorded(leaver, Act.PRACTICE_ENDED))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.subject())
                    .contains("1 sessions ended, 1 write-backs not written"));
    assertThat(site.recorded(leaver, Act.PRACTICE_EXPORTED)).hasSize(1);
    assertThat(Files.readString(export.resolve("feed.outbox.csv")))
        .contains(message.toString())
        .doesNotContain("Florence");
    assertThat(Files.readString(export.resolve("audit.record.csv"))).contains("PRACTICE_ENDED");
    assertThat(Files.readString(export.resolve("audit.ndjson")))
        .contains("1 write-backs not written");
    assertThat(export.resolve("Patient.ndjson")).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
        .isEqualTo("rwx------");
  }

  @Test
  void isExportedOnceAndIntoAnEmptyFolderAlone() throws Exception {
    Files.writeString(folder.resolve("in-the-way"), "");
    assertThatThrownBy(() -> end(folder)).isInstanceOf(LeavingRefused.NotExported.class);
    // what failed is done over; nothing is destroyed before
    run(siteAt(NOW.plus(WAIT)));
    assertThat(count("feed.outbox")).isEqualTo(1);
    end(folder.resolve("export"));
    assertThatThrownBy(() -> end(folder.resolve("again")))
        .isInstanceOf(LeavingRefused.LeavesAlready.class)
        .hasMessageContaining("gateway practice keep");
  }

  @Test
  void canStayUntilItsTimeIsOver() {
    assertThatThrownBy(() -> keep(site)).isInstanceOf(LeavingRefused.DoesNotLeave.class);
    end(folder.resolve("export"));
    run(siteAt(NOW.plus(WAIT).minusSeconds(1)));

    keep(site);

    assertThat(site.bean(Departures.class).has(leaver)).isFalse();
    assertThat(site.recorded(leaver, Act.PRACTICE_KEPT)).hasSize(1);
    run(siteAt(NOW.plus(WAIT).plusSeconds(1)));
    assertThat(count("feed.outbox")).isEqualTo(1);
  }

  @Test
  void isDestroyedWhenItsTimeIsOverAndOtherPracticesAreLeftAlone() {
    long others = site.recorded(B, Act.SIGN_ON).size();
    UUID ofB = site.sent(B, "Dougal", true);
    end(folder.resolve("export"));

    run(siteAt(NOW.plus(WAIT)));

    assertThat(others).isZero();
    assertThat(site.open(B, ofB.toString(), site.data(B, ofB))).isEqualTo("Dougal");
    for (Map.Entry<Table, Long> left : site.bean(PracticeTables.class).count(leaver).entrySet()) {
      assertThat(left.getValue()).as(left.getKey().title()).isZero();
    }
    assertThat(count("audit.leaf")).isPositive();
    assertThat(site.recorded(AuditLog.SITE, Act.PRACTICE_DESTROYED))
        .extracting(record -> String.valueOf(record.subject()))
        .anySatisfy(about -> assertThat(about).isEqualTo(leaver + ", begins"))
        .anySatisfy(about -> assertThat(about).startsWith(leaver + ", done: its keys and "));
    assertThatThrownBy(() -> keep(site)).isInstanceOf(LeavingRefused.Destroyed.class);
    assertThatThrownBy(() -> end(folder.resolve("again")))
        .isInstanceOf(LeavingRefused.Destroyed.class);
  }

  @Test
  void aTableOfTomorrowGoesTooByItself() {
    JdbcClient owner = JdbcClient.create(DB.migrate());
    owner.sql("create table core.tomorrow (practice text, note text)").update();
    owner.sql("grant select, delete on core.tomorrow to caregateway_purge").update();
    owner
        .sql("insert into core.tomorrow values (?, 'x'), ('B82002', 'y')")
        .param(leaver.value())
        .update();
    try {
      assertThat(leaving(site).plan(leaver).going()).containsEntry("core.tomorrow", 1L);
      site.bean(PracticeTables.class).delete(leaver);
      assertThat(owner.sql("select practice from core.tomorrow").query(String.class).list())
          .containsExactly("B82002");
    } finally {
      owner.sql("drop table core.tomorrow").update();
    }
  }

  @Test
  void aBackupFromBeforeIsNoiseAndWhatComesBackGoesAgain() {
    Path keystore = home.resolve("kek.p12");
    Path backup = site.backup(folder.resolve("backups"));
    end(folder.resolve("export"));
    Instant later = NOW.plus(WAIT);
    run(siteAt(later));

    KeptSite.restore(INTO.settings(), backup, keystore, Clock.fixed(later, UTC));

    try (KeptSite back = site(INTO, later)) {
      byte[] noise = back.data(leaver, message);
      assertThatThrownBy(() -> back.open(leaver, message.toString(), noise))
          .isInstanceOf(WrongKey.class);
      assertThat(back.bean(Departures.class).has(leaver)).isTrue();
      back.bean(Destruction.class).run();
      assertThat(back.bean(PracticeTables.class).count(leaver).values())
          .allSatisfy(rows -> assertThat(rows).isZero());
    }
  }

  @Test
  void knowsNothingOfAPracticeThatWasNeverHere() {
    for (OdsCode none : List.of(new OdsCode("Z99999"), AuditLog.SITE)) {
      assertThatThrownBy(() -> leaving(site).plan(none))
          .isInstanceOf(LeavingRefused.NothingHere.class);
    }
  }

  private void end(Path export) {
    leaving(site).end(leaver, export, KeptSite.KEEPER, KeptSite.HERE, (file, rows) -> {});
  }

  private void keep(KeptSite at) {
    leaving(at).keep(leaver, KeptSite.KEEPER, KeptSite.HERE);
  }

  private static void run(KeptSite later) {
    try (later) {
      later.bean(Destruction.class).run();
    }
  }

  private static Leaving leaving(KeptSite site) {
    return site.bean(Leaving.class);
  }

  private static KeptSite siteAt(Instant now) {
    return site(DB, now);
  }

  private static KeptSite site(PostgresExtension db, Instant now) {
    return new KeptSite(
        db.settings(),
        home.resolve("kek.p12"),
        Clock.fixed(now, UTC),
        PatientConfiguration.class,
        LeavingConfiguration.class);
  }

  private long count(String from) {
    String filter = from.contains(" where ") ? " and practice = ?" : " where practice = ?";
    return site.bean(PracticeTransactions.class)
        .in(
            leaver,
            () ->
                site.jdbc
                    .sql("select count(*) from " + from + filter)
                    .param(leaver.value())
                    .query(Long.class)
                    .single());
  }
}
