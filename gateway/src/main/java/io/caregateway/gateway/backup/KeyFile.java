package io.caregateway.gateway.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.caregateway.database.copy.CopyIn;
import io.caregateway.database.copy.CopyOut;
import io.caregateway.database.copy.TableTotal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The schema {@code keys} as one file. Each key in it is wrapped under the key-encryption key and
 * bound to its practice, so the file needs no lock of its own.
 */
record KeyFile(Path file) {

  private static final byte[] MAGIC = "CAREGATEWAY KEYS 1\n".getBytes(US_ASCII);

  /** Reads what is inside. */
  interface Reading<T> {
    T read(CopyIn copy) throws Exception;
  }

  /** Writes it in place of the one that is there, once it was read back. */
  void write(Connection owner) throws Exception {
    KeyFile unfinished = new KeyFile(BackupFolder.unfinished(file));
    OwnerOnly.create(unfinished.file);
    Map<String, TableTotal> written;
    try (OutputStream raw = Files.newOutputStream(unfinished.file)) {
      raw.write(MAGIC);
      try (OutputStream out = new GZIPOutputStream(raw)) {
        written = new CopyOut(Selection::keys, progress -> {}).write(owner, out);
      }
    }
    if (!unfinished.read(CopyIn::check).equals(written)) {
      throw new BackupRefused.NotVerified(unfinished.file, null);
    }
    BackupFolder.finish(file);
  }

  /**
   * @throws BackupRefused when it is not there, is something else or is damaged
   */
  <T> T read(Reading<T> reading) throws Exception {
    try (InputStream raw = SealedFile.opened(file)) {
      if (!Arrays.equals(raw.readNBytes(MAGIC.length), MAGIC)) {
        throw new BackupRefused.NoBackup(file);
      }
      return reading.read(new CopyIn(new GZIPInputStream(raw), progress -> {}));
    } catch (IOException e) {
      throw new BackupRefused.Damaged(file, e);
    }
  }
}
