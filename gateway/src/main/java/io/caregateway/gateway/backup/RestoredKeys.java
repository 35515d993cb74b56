package io.caregateway.gateway.backup;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.Rewrapping;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The keys of a database in which nothing but keys is there yet.
 *
 * @param recipient whose backups are restored; null where they are the site's own
 */
record RestoredKeys(KeyEncryptionKey keystore, @Nullable Recipient recipient) {

  /** What is done with them. */
  interface Work<T> {
    T with(FileKeys keys) throws Exception;
  }

  <T> T with(DatabaseSettings database, Work<T> work) throws Exception {
    try (HikariDataSource run = DataSources.run(database, "care-gateway-restore", 2);
        HikariDataSource purge = DataSources.purge(database, "care-gateway-restore", 1)) {
      JdbcClient jdbc = JdbcClient.create(run);
      new Rewrapping(keystore, PurgeRole.on(purge)).earlierForms();
      PracticeKeys keys =
          new PracticeKeys(
              keystore, new PracticeTransactions(new JdbcTransactionManager(run), jdbc), jdbc);
      return work.with(new FileKeys(new FieldCipher(keys), recipient));
    } catch (WrongKey e) {
      throw new BackupRefused.WrongKey(
          Path.of(BackupFolder.KEYS),
          "the keys in it lie under another key-encryption key. Put that keystore back.",
          e);
    }
  }
}
