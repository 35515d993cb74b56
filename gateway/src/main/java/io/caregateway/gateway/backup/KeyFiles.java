package io.caregateway.gateway.backup;

import io.caregateway.database.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files beside the backups that hold all practices' keys, wrapped under the key-encryption key.
 * Each is written over with every backup, and when keys were destroyed.
 */
public final class KeyFiles {

  /** Any number: files are written one after the other, so that none is older than it looks. */
  private static final long ADVISORY_LOCK = 0x63617266L;

  private final Owner owner;
  private final JdbcClient jdbc;
  private final Clock clock;

  KeyFiles(DatabaseSettings database, JdbcClient jdbc, Clock clock) {
    this.owner = new Owner(database);
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes the key file of a folder, as the keys are now, in place of the one that is there.
   *
   * @throws BackupRefused.NotWritten when it cannot be; the one that is there stays as it is then
   */
  public void renew(Path folder) {
    try {
      OwnerOnly.folder(folder);
      owner.does(connection -> written(connection, new BackupFolder(folder).keys()));
      jdbc.sql(
              """
              insert into gateway.key_file (folder, written_at) values (?, ?)
              on conflict (folder) do update set written_at = excluded.written_at
              """)
          .params(folder.toAbsolutePath().normalize().toString(), Timestamp.from(clock.instant()))
          .update();
    } catch (BackupRefused e) {
      throw e;
    } catch (Exception e) {
      throw new BackupRefused.NotWritten(folder, e);
    }
  }

  /**
   * Renews every key file that was ever written.
   *
   * @return the folders whose file could not be renewed: what it holds is as it was
   */
  public List<Path> renewAll() {
    List<Path> folders =
        jdbc
            .sql("select folder from gateway.key_file order by folder")
            .query(String.class)
            .list()
            .stream()
            .map(Path::of)
            .toList();
    return folders.stream().filter(folder -> !renewed(folder)).toList();
  }

  private boolean renewed(Path folder) {
    try {
      renew(folder);
      return true;
    } catch (BackupRefused e) {
      return false;
    }
  }

  private static Path written(Connection owner, Path file) throws Exception {
    lock(owner, "pg_advisory_lock");
    try {
      new KeyFile(file).write(owner);
      return file;
    } finally {
      owner.setAutoCommit(true);
      lock(owner, "pg_advisory_unlock");
    }
  }

  private static void lock(Connection owner, String function) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("select " + function + "(" + ADVISORY_LOCK + ")");
    }
  }
}
