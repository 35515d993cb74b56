package io.caregateway.gateway.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds all that this site keeps. */
public record Home(Path folder) {

  /**
   * Makes the folder where it is missing.
   *
   * @throws HomeNotWritable when it cannot be made or written to
   */
  public static Home prepare(Path wanted) {
    Path folder = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      // asks the file system itself: permission bits tell nothing of a read-only mount
      Files.delete(Files.createTempFile(folder, ".writable", ""));
    } catch (IOException e) {
      throw new HomeNotWritable(folder, e);
    }
    return new Home(folder);
  }

  /** Of the embedded PostgreSQL. */
  public Path database() {
    return folder.resolve("database");
  }

  /** Of the embedded broker. */
  public Path broker() {
    return folder.resolve("artemis");
  }

  /** The keystore with the key-encryption key, unless a setting names another. */
  public Path keystore() {
    return folder.resolve("keys").resolve("kek.p12");
  }

  /** Of backups, unless a setting names another folder. */
  public Path backups() {
    return folder.resolve("backups");
  }

  /** Of the audit records that are no longer at hand, unless a setting names another folder. */
  public Path archive() {
    return folder.resolve("archive");
  }

  /** Tells other processes on which ports this home's server listens. */
  public Path announcement() {
    return folder.resolve("serving.properties");
  }
}
