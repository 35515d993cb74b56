package io.caregateway.gateway.backup;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.Migrations;
import io.caregateway.database.copy.Catalogue;
import io.caregateway.database.copy.CopyHead;
import io.caregateway.database.copy.CopyIn;
import io.caregateway.database.copy.CopyProgress;
import io.caregateway.database.copy.OpenTables;
import io.caregateway.database.copy.TableTotal;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Brings a backup back into an empty database. */
final class Restore {

  private final DatabaseSettings database;
  private final RestoredKeys keys;
  private final Clock clock;
  private final Owner owner;

  Restore(DatabaseSettings database, RestoredKeys keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
    this.owner = new Owner(database);
  }

  /** What a backup's front and head tell, after all of it was read and found well. */
  private record Checked(Instant at, CopyHead head, long rows) {}

  /**
   * Loads the keys, then the backup after all of it was read, and puts right what must not come
   * back as it was.
   *
   * @param keyFile the newest there is
   * @param last done when all is there; where it fails, nothing is
   * @throws BackupRefused with its cause; the database is as it was then
   */
  Restored run(
      Path backup, Path keyFile, Consumer<CopyProgress> progress, Consumer<Restored> last) {
    try {
      requireEmpty();
      try {
        loadKeys(new KeyFile(keyFile));
        Restored restored =
            keys.with(database, opened -> loaded(new SealedFile(backup), opened, progress));
        last.accept(restored);
        return restored;
      } catch (Exception e) {
        empty();
        throw e;
      }
    } catch (BackupRefused e) {
      throw e;
    } catch (Exception e) {
      throw new BackupRefused.NotRestored(backup, e);
    }
  }

  /** Whatever release wrote the key file, its keys are in this one's form in the end. */
  private void loadKeys(KeyFile file) throws Exception {
    String version = file.read(copy -> checked(file, copy));
    Migrations.migrate(database, Map.of(Selection.KEYS, version));
    owner.doesAtOnce(
        connection ->
            file.read(
                copy -> {
                  OpenTables.during(connection, () -> copy.load(connection));
                  return file;
                }));
    Migrations.migrate(database, Selection.KEYS);
  }

  private String checked(KeyFile file, CopyIn copy) throws Exception {
    String version = copy.head().versions().getOrDefault(Selection.KEYS, "");
    requireKnown(file.file(), Map.of(Selection.KEYS, version));
    copy.check();
    return version;
  }

  private Restored loaded(SealedFile backup, FileKeys opened, Consumer<CopyProgress> progress)
      throws Exception {
    Checked checked = backup.read(opened, (front, in) -> checked(backup, front.at(), in, progress));
    Map<String, String> versions = new LinkedHashMap<>(checked.head().versions());
    versions.remove(Selection.KEYS);
    Migrations.migrate(database, versions);
    owner.doesAtOnce(connection -> load(backup, opened, connection, progress));
    Migrations.migrate(database);
    Aftermath aftermath =
        owner.doesAtOnce(connection -> Aftermath.of(connection, checked.at(), clock.instant()));
    return new Restored(backup.file(), checked.at(), checked.rows(), aftermath);
  }

  private Checked checked(
      SealedFile backup, Instant at, InputStream in, Consumer<CopyProgress> progress)
      throws Exception {
    CopyIn copy = new CopyIn(in, progress);
    requireKnown(backup.file(), copy.head().versions());
    long rows = copy.check().values().stream().mapToLong(TableTotal::rows).sum();
    return new Checked(at, copy.head(), rows);
  }

  private static Path load(
      SealedFile backup, FileKeys opened, Connection connection, Consumer<CopyProgress> progress)
      throws Exception {
    OpenTables.during(
        connection,
        () ->
            backup.read(
                opened,
                (front, in) -> {
                  new CopyIn(in, progress).load(connection);
                  return front;
                }));
    return backup.file();
  }

  private void requireKnown(Path file, Map<String, String> versions) {
    versions.forEach(
        (schema, version) -> {
          if (!Migrations.knows(database, schema, version)) {
            throw new BackupRefused.TooNew(file, schema, version);
          }
        });
  }

  private void requireEmpty() throws Exception {
    if (!owner.does(connection -> new Catalogue(connection).versions()).isEmpty()) {
      throw new BackupRefused.NotEmpty("The database");
    }
  }

  /** The schemas are this process's own: there were none before. */
  private void empty() throws Exception {
    owner.doesAtOnce(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            for (String schema : Migrations.ORDER) {
              statement.execute("drop schema if exists " + schema + " cascade");
            }
          }
          return database;
        });
  }
}
