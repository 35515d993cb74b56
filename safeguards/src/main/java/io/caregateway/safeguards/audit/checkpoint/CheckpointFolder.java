package io.caregateway.safeguards.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A folder with the newest head of each log, best where the database's owner has no reach: a file
 * of its own for each, as {@code A81001-SIGN_ON-2026-11.checkpoint}.
 */
public final class CheckpointFolder {

  /** What became of a head that was to be put there. */
  public enum Put {
    WRITTEN,
    /** The folder had this head, or one that came later. */
    HAD_IT,
    /** What the folder has is no head that the database knows. It was left as it is. */
    FORKED
  }

  static final String ENDING = ".checkpoint";

  private final Path folder;

  public CheckpointFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Puts a head there, whole or not at all, and never over one that came later.
   *
   * @param known whether the database has signed that head
   * @throws FolderUnusable when the folder cannot be read or written
   */
  public synchronized Put put(SignedHead head, Predicate<Checkpoint> known) {
    Checkpoint wanted = head.checkpoint();
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        Optional<Checkpoint> there = there(wanted.practice(), wanted.log());
        if (!held.isValid() || there.filter(known.negate()).isPresent()) {
          return Put.FORKED;
        }
        if (there.filter(older -> older.size() >= wanted.size()).isPresent()) {
          return Put.HAD_IT;
        }
        write(file(wanted.practice(), wanted.log()), head.note());
        return Put.WRITTEN;
      }
    } catch (NoteUnreadable spoilt) {
      return Put.FORKED;
    } catch (IOException e) {
      throw new FolderUnusable(folder, e);
    }
  }

  private Optional<Checkpoint> there(OdsCode practice, LogName log) throws IOException {
    Path file = file(practice, log);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(Checkpoint.of(SignedNote.parse(Files.readString(file))));
  }

  private Path file(OdsCode practice, LogName log) {
    return folder.resolve(practice + "-" + log.retention() + "-" + log.month() + ENDING);
  }

  private void write(Path file, String note) throws IOException {
    Path unfinished = Files.createTempFile(folder, ".checkpoint-", ".new");
    try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(note.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
