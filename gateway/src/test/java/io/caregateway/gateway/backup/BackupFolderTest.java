package io.caregateway.gateway.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

  private static final Instant NOW = Instant.parse("2026-05-31T02:15:00Z");
  private static final Duration KEEP = Duration.ofDays(30);

  @TempDir Path folder;

  @Test
  void deletesWhatIsOlderThanThirtyDaysAndNothingElse() throws IOException {
    Path tooOld = made(NOW.minus(KEEP).minusSeconds(1));
    Path justYoungEnough = made(NOW.minus(KEEP));
    Path newest = made(NOW);
    Path stranger = Files.createFile(folder.resolve("caregateway-notes.backup"));

    assertThat(new BackupFolder(folder).deleteOlder(NOW, KEEP)).isEqualTo(1);

    assertThat(folder)
        .isDirectoryContaining(newest::equals)
        .isDirectoryContaining(justYoungEnough::equals)
        .isDirectoryContaining(stranger::equals)
        .isDirectoryNotContaining(tooOld::equals);
  }

  @Test
  void neverDeletesTheLastGoodOne() throws IOException {
    Path last = made(NOW.minus(Duration.ofDays(400)));

    assertThat(new BackupFolder(folder).deleteOlder(NOW, KEEP)).isZero();

    assertThat(last).exists();
  }

  @Test
  void clearsAwayWhatABrokenBackupLeftADayAgo() throws IOException {
    BackupFolder backups = new BackupFolder(folder);
    Path broken = Files.createFile(BackupFolder.unfinished(backups.backup(NOW)));
    Files.setLastModifiedTime(broken, FileTime.from(NOW.minus(Duration.ofDays(2))));
    Path underWay = Files.createFile(BackupFolder.unfinished(backups.backup(NOW.plusSeconds(1))));
    Files.setLastModifiedTime(underWay, FileTime.from(NOW));

    backups.deleteOlder(NOW, KEEP);

    assertThat(broken).doesNotExist();
    assertThat(underWay).exists();
  }

  private Path made(Instant at) throws IOException {
    return Files.createFile(new BackupFolder(folder).backup(at));
  }
}
