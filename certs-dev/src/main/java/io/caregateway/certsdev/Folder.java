package io.caregateway.certsdev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The output folder. A file is replaced whole or not at all, and a private one is never readable by
 * others, not even while it is written.
 */
final class Folder {
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> PUBLIC =
      PosixFilePermissions.fromString("rw-r--r--");

  private final Path root;

  /**
   * Makes the folder where it is missing.
   *
   * @throws FolderRefused where it cannot be made
   */
  Folder(Path root) {
    this.root = root.toAbsolutePath().normalize();
    makeFolder(this.root);
  }

  Path path(String relative) {
    return root.resolve(relative);
  }

  /** The content, or empty where there is no such file. */
  Optional<byte[]> read(String relative) {
    Path path = path(relative);
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException e) {
      throw new FolderRefused(path, e);
    }
  }

  void writePublic(String relative, byte[] content) {
    write(path(relative), content, PUBLIC);
  }

  /** Writes a public file unless it has this very content already. */
  void refresh(String relative, byte[] content) {
    if (read(relative).filter(held -> Arrays.equals(held, content)).isEmpty()) {
      writePublic(relative, content);
    }
  }

  void writePrivate(String relative, byte[] content) {
    write(path(relative), content, PRIVATE);
  }

  /** Takes back what rights others may have got to a private file. */
  void keepPrivate(String relative) {
    Path path = path(relative);
    try {
      allow(path, PRIVATE);
    } catch (IOException e) {
      throw new FolderRefused(path, e);
    }
  }

  private static void write(Path path, byte[] content, Set<PosixFilePermission> rights) {
    Path parent = path.resolveSibling("");
    makeFolder(parent);
    try {
      // for the owner alone from the start, on file systems that know owners
      Path draft = Files.createTempFile(parent, ".", ".new");
      try {
        Files.write(draft, content);
        allow(draft, rights);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new FolderRefused(path, e);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new FolderRefused(folder, e);
    }
  }

  private static void allow(Path path, Set<PosixFilePermission> rights) throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(rights);
    }
  }
}
