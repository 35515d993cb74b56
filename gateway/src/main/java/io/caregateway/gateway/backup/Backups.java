package io.caregateway.gateway.backup;

import io.caregateway.database.copy.CopyProgress;
import io.caregateway.database.copy.TableTotal;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes backups, and deletes those that are too old. */
public final class Backups {

  private final Owner owner;
  private final BackupWriting writing;
  private final KeyFiles keyFiles;
  private final PracticeTransactions transactions;
  private final AuditLog audit;
  private final Plan plan;
  private final Clock clock;

  /**
   * Where backups go if nobody says otherwise, and how long they are kept.
   *
   * @param keep the newest is kept whatever its age
   */
  record Plan(Path folder, Duration keep) {}

  Backups(
      Owner owner,
      FileKeys keys,
      KeyFiles keyFiles,
      PracticeTransactions transactions,
      AuditLog audit,
      Plan plan,
      Clock clock) {
    this.owner = owner;
    this.writing = new BackupWriting(keys);
    this.keyFiles = keyFiles;
    this.transactions = transactions;
    this.audit = audit;
    this.plan = plan;
    this.clock = clock;
  }

  /**
   * A backup that was made and read back.
   *
   * @param deleted how many old ones were deleted after it
   */
  public record Taken(Path file, long tables, long rows, long bytes, int deleted) {}

  /**
   * Makes a backup in this folder, renews the folder's key file and deletes what is too old.
   *
   * @param into the folder; null for the one that is set
   * @throws BackupRefused when there is none in the end; the older ones all stay then
   */
  public Taken take(
      @Nullable Path into, Actor actor, Origin origin, Consumer<CopyProgress> progress) {
    Path folder = into == null ? plan.folder() : into;
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    BackupFolder backups = new BackupFolder(folder.toAbsolutePath().normalize());
    Path file = backups.backup(at);
    try {
      OwnerOnly.folder(backups.folder());
      Map<String, TableTotal> totals =
          owner.does(connection -> writing.write(connection, file, at, progress));
      // after the backup: whatever it was sealed under is in the key file
      keyFiles.renew(backups.folder());
      record(AuditRecord.done(Act.BACKUP, actor, origin).about(file.toString()));
      BackupFolder.finish(file);
      return new Taken(
          file,
          totals.size(),
          totals.values().stream().mapToLong(TableTotal::rows).sum(),
          Files.size(file),
          backups.deleteOlder(clock.instant(), plan.keep()));
    } catch (Exception e) {
      BackupRefused refused =
          e instanceof BackupRefused known ? known : new BackupRefused.NotWritten(folder, e);
      String why = refused.getClass().getSimpleName();
      record(AuditRecord.failed(Act.BACKUP, actor, origin, why).about(file.toString()));
      throw refused;
    }
  }

  /**
   * How long ago the newest good backup was made, where backups go if nobody says otherwise.
   *
   * @return empty while there is none
   */
  Optional<Duration> age() {
    try {
      return new BackupFolder(plan.folder())
          .kept().stream().findFirst().map(kept -> Duration.between(kept.at(), clock.instant()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void record(AuditRecord act) {
    transactions.run(AuditLog.SITE, () -> audit.append(act));
  }
}
