package io.caregateway.gateway.leaving;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.backup.KeptSite;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What nobody could take back, a file or a key, is recorded before it is written or destroyed. */
@Tag("slow")
class UnrecordedLeavingTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final OdsCode LEAVER = new OdsCode("A84001");

  @TempDir static Path home;
  @TempDir Path folder;

  @Test
  void aPracticeNeitherLeavesNorStaysNorIsDestroyed() throws Throwable {
    try (KeptSite site = siteAt(NOW);
        KeptSite later = siteAt(NOW.plus(Duration.ofDays(30)))) {
      site.sent(LEAVER, "Zebedee", false);
      show(Act.PRACTICE_ENDED, () -> end(site, folder.resolve("first")));
      show(Act.PRACTICE_KEPT, () -> keep(site));

      Path inTheWay = Files.createFile(folder.resolve("in-the-way"));
      assertThatThrownBy(() -> end(site, inTheWay)).isInstanceOf(LeavingRefused.NotExported.class);
      Path export = folder.resolve("export");
      unrecorded().fails(Act.PRACTICE_EXPORTED, () -> end(site, export));
      assertThat(files(export)).isEmpty();
      unrecorded().isRecordedOnce(Act.PRACTICE_EXPORTED, () -> end(site, export));
      assertThat(files(export)).isNotEmpty();

      Destruction destruction = later.bean(Destruction.class);
      unrecorded().fails(Act.PRACTICE_DESTROYED, destruction::run);
      destruction.run();
      // that it begins, and that it is done
      assertThat(later.recorded(AuditLog.SITE, Act.PRACTICE_DESTROYED)).hasSize(2);
    }
  }

  @Test
  void anExportThatBreaksOffIsRecordedAsFailed() {
    OdsCode another = new OdsCode("A84002");
    try (KeptSite site = siteAt(NOW)) {
      site.sent(another, "Florence", false);
      assertThatThrownBy(
              () ->
                  site.bean(Leaving.class)
                      .end(
                          another,
                          folder.resolve("export"),
                          KeptSite.KEEPER,
                          KeptSite.HERE,
                          (file, rows) -> {
                            throw new IllegalStateException("the disk is full");
                          }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(site.recorded(another, Act.PRACTICE_EXPORTED))
          .extracting(AuditRecord::outcome)
          .containsExactly(Outcome.DONE, Outcome.FAILED);
    }
  }

  @Test
  void thereIsNoBackup() throws Throwable {
    Path backups = folder.resolve("backups");
    try (KeptSite site = siteAt(NOW)) {
      site.bean(PracticeKeys.class).open(AuditLog.SITE);
      // that this folder has a key file now, which is renewed with the next backup
      unrecorded("gateway.key_file").fails(Act.BACKUP, () -> site.backup(backups));
      assertThat(files(backups)).noneMatch(name -> name.endsWith(".backup"));
      unrecorded().isRecordedOnce(Act.BACKUP, () -> site.backup(backups));
    }
    assertThat(files(backups)).anyMatch(name -> name.endsWith(".backup"));
  }

  /** It throws without its record, and is done with it. */
  private static void show(Act act, Executable doing) throws Throwable {
    unrecorded().fails(act, doing);
    unrecorded().isRecordedOnce(act, doing);
  }

  private static UnrecordedAct unrecorded(String... meantToStay) {
    return new UnrecordedAct(DB.migrate(), List.of(LEAVER.value(), "SITE"), meantToStay);
  }

  private static void end(KeptSite site, Path export) {
    site.bean(Leaving.class)
        .end(LEAVER, export, KeptSite.KEEPER, KeptSite.HERE, (file, rows) -> {});
  }

  private static void keep(KeptSite site) {
    site.bean(Leaving.class).keep(LEAVER, KeptSite.KEEPER, KeptSite.HERE);
  }

  private static KeptSite siteAt(Instant now) {
    return new KeptSite(
        DB.settings(),
        home.resolve("kek.p12"),
        Clock.fixed(now, UTC),
        PatientConfiguration.class,
        LeavingConfiguration.class);
  }

  /** The names of what is in it; none where it is not there. */
  private static List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(file -> file.getFileName().toString()).toList();
    }
  }
}
