package io.caregateway.gateway.cards.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder in place of a mail server; its files can be read by its owner alone. */
public final class MailFolder {

  private final Path folder;

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  /** Puts a file there, under a name of its own. */
  public void put(String prefix, String suffix, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Path file =
        Files.createTempFile(
            folder,
            prefix,
            suffix,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, content);
  }
}
