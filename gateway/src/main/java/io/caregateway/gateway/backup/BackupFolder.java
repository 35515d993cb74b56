package io.caregateway.gateway.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A folder of backups. A file has its name only when it was read back and found well, so whatever
 * has such a name is a good backup.
 */
record BackupFolder(Path folder) {

  /** The name of the one key file of a folder. */
  static final String KEYS = "caregateway.keys";

  private static final String START = "caregateway-";
  private static final String END = ".backup";
  private static final String UNFINISHED = ".unfinished";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  record Kept(Instant at, Path file) {}

  Path backup(Instant at) {
    return folder.resolve(START + NAME.format(at) + END);
  }

  Path keys() {
    return folder.resolve(KEYS);
  }

  static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + UNFINISHED);
  }

  static void finish(Path file) throws IOException {
    Files.move(
        unfinished(file),
        file,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The good backups, the newest first. */
  List<Kept> kept() throws IOException {
    List<Kept> kept = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, START + "*" + END)) {
      for (Path file : files) {
        time(file).ifPresent(at -> kept.add(new Kept(at, file)));
      }
    }
    kept.sort(Comparator.comparing(Kept::at).reversed());
    return kept;
  }

  /**
   * Deletes the backups that are older, but never the newest, and what a broken one left behind.
   *
   * @return how many backups were deleted
   */
  int deleteOlder(Instant now, Duration keep) throws IOException {
    int deleted = 0;
    List<Kept> kept = kept();
    for (Kept backup : kept.subList(Math.min(1, kept.size()), kept.size())) {
      if (backup.at().plus(keep).isBefore(now)) {
        Files.delete(backup.file());
        deleted++;
      }
    }
    Instant yesterday = now.minus(Duration.ofDays(1));
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, START + "*" + END + UNFINISHED)) {
      for (Path file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
          Files.delete(file);
        }
      }
    }
    return deleted;
  }

  private static Optional<Instant> time(Path file) {
    String name = file.getFileName().toString();
    try {
      return Optional.of(
          NAME.parse(name.substring(START.length(), name.length() - END.length()), Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
