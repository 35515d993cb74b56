package io.caregateway.gateway.cli.cards;

import java.io.IOException;
import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A session's cookie in the form that curl reads, for the owner of the file alone. */
final class CookieFile {

  private CookieFile() {}

  static void write(Path file, String host, HttpCookie cookie) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          "# Netscape HTTP Cookie File\n#HttpOnly_%s\tFALSE\t/\tTRUE\t0\t%s\t%s\n"
              .formatted(host, cookie.getName(), cookie.getValue()));
    } catch (IOException e) {
      throw Stopped.wrongUse(
          "The file " + file + " cannot be written: check the name that --cookie-file gives.", e);
    }
  }
}
