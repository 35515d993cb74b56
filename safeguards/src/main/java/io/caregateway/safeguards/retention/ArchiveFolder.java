package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.WrittenRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The folder of archived records: a folder for each practice, in it a file for each batch, sealed
 * under a key of its own. Sealed are the number of records, then each one's length and bytes.
 */
final class ArchiveFolder {

  private final Path folder;

  ArchiveFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a file, has the disk hold it and reads it back.
   *
   * @throws UncheckedIOException when it is not there as it should be in the end
   */
  void write(OdsCode practice, LocalDate day, UUID id, byte[] key, List<WrittenRecord> records) {
    Path file = file(practice, day, id);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    byte[] plain = bytes(records);
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel out =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer sealed = ByteBuffer.wrap(ArchiveSeal.seal(key, name(practice, id), plain));
        while (sealed.hasRemaining()) {
          out.write(sealed);
        }
        out.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      if (!Arrays.equals(plain, open(practice, day, id, key))) {
        throw new IOException("The file " + file + " does not read back as it was written.");
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new ArchiveUnusable(folder, e);
    }
  }

  /**
   * Reads a file back.
   *
   * @throws IOException when it is not there, or cannot be read
   * @throws GeneralSecurityException when it is not what was written
   */
  List<WrittenRecord> read(OdsCode practice, LocalDate day, UUID id, byte[] key)
      throws IOException, GeneralSecurityException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(open(practice, day, id, key)));
    int count = in.readInt();
    List<WrittenRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(WrittenRecord.of(in.readNBytes(in.readInt())));
    }
    return records;
  }

  void delete(OdsCode practice, LocalDate day, UUID id) throws IOException {
    Files.deleteIfExists(file(practice, day, id));
  }

  private byte[] open(OdsCode practice, LocalDate day, UUID id, byte[] key)
      throws IOException, GeneralSecurityException {
    return ArchiveSeal.open(key, name(practice, id), Files.readAllBytes(file(practice, day, id)));
  }

  private Path file(OdsCode practice, LocalDate day, UUID id) {
    return folder.resolve(practice.value()).resolve(day + "-" + id + ".archive");
  }

  private static String name(OdsCode practice, UUID id) {
    return practice + "/" + id;
  }

  private static byte[] bytes(List<WrittenRecord> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(records.size());
      for (WrittenRecord record : records) {
        byte[] one = record.bytes();
        out.writeInt(one.length);
        out.write(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
