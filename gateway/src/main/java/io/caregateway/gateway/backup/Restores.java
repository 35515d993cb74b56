package io.caregateway.gateway.backup;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.copy.CopyProgress;
import io.caregateway.gateway.home.Home;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Restores into this process's home, and has it in the audit of what comes back. */
public final class Restores {

  private final Home home;
  private final Path keystoreFile;
  private final ObjectProvider<KeyEncryptionKey> keystore;
  private final ObjectProvider<DatabaseSettings> database;
  private final ObjectProvider<PracticeTransactions> transactions;
  private final ObjectProvider<AuditLog> audit;
  private final Clock clock;

  Restores(
      Home home,
      Path keystoreFile,
      ObjectProvider<KeyEncryptionKey> keystore,
      ObjectProvider<DatabaseSettings> database,
      ObjectProvider<PracticeTransactions> transactions,
      ObjectProvider<AuditLog> audit,
      Clock clock) {
    this.home = home;
    this.keystoreFile = keystoreFile;
    this.keystore = keystore;
    this.database = database;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param keyFile null for the one beside the backup
   * @param recipientKey null where backups are not sealed for a recipient
   * @throws BackupRefused with its cause; home and database are as they were then, but for programs
   *     of PostgreSQL
   */
  public Restored run(
      Path backup,
      @Nullable Path keyFile,
      @Nullable Path recipientKey,
      Actor actor,
      Consumer<CopyProgress> progress) {
    requireEmpty(home.broker());
    if (!Files.exists(keystoreFile)) {
      throw new BackupRefused.NoKeystore(keystoreFile);
    }
    RestoredKeys keys =
        new RestoredKeys(
            keystore.getObject(),
            recipientKey == null ? null : Recipient.ofPrivateKey(recipientKey));
    Path beside =
        keyFile == null ? backup.toAbsolutePath().resolveSibling(BackupFolder.KEYS) : keyFile;
    return new Restore(database.getObject(), keys, clock)
        .run(backup, beside, progress, restored -> record(restored, actor));
  }

  private void record(Restored restored, Actor actor) {
    Origin origin = Origin.internal(UUID.randomUUID().toString());
    AuditRecord act =
        AuditRecord.done(Act.RESTORE, actor, origin)
            .about(restored.file().getFileName() + ", as of " + restored.at());
    transactions.getObject().run(AuditLog.SITE, () -> audit.getObject().append(act));
  }

  private static void requireEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new BackupRefused.NotEmpty("The folder " + folder);
      }
    } catch (IOException e) {
      throw new BackupRefused.NotThere(folder, e);
    }
  }
}
