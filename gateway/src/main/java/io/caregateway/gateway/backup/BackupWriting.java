package io.caregateway.gateway.backup;

import io.caregateway.database.copy.CopyIn;
import io.caregateway.database.copy.CopyOut;
import io.caregateway.database.copy.CopyProgress;
import io.caregateway.database.copy.TableTotal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;

/** Sealed copies of the database, each read back before it gets its name. */
final class BackupWriting {

  private final FileKeys keys;

  BackupWriting(FileKeys keys) {
    this.keys = keys;
  }

  /**
   * Writes the file under its unfinished name and reads it back.
   *
   * @throws BackupRefused.NotVerified when it is not what was written; it is deleted then
   */
  Map<String, TableTotal> write(
      Connection owner, Path file, Instant at, Consumer<CopyProgress> progress) throws Exception {
    Path unfinished = BackupFolder.unfinished(file);
    SealedFile sealed = new SealedFile(unfinished);
    Map<String, TableTotal> written = new LinkedHashMap<>();
    try {
      SecretKey key =
          sealed.write(
              at,
              keys,
              out -> written.putAll(new CopyOut(Selection::backup, progress).write(owner, out)));
      verify(sealed, unfinished, key, written, progress);
      return written;
    } catch (Exception e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  private static void verify(
      SealedFile sealed,
      Path file,
      SecretKey key,
      Map<String, TableTotal> written,
      Consumer<CopyProgress> progress)
      throws Exception {
    Map<String, TableTotal> read;
    try {
      read = sealed.read(any -> key, (head, in) -> new CopyIn(in, progress).check());
    } catch (BackupRefused e) {
      throw new BackupRefused.NotVerified(file, e);
    }
    if (!read.equals(written)) {
      throw new BackupRefused.NotVerified(file, null);
    }
  }
}
