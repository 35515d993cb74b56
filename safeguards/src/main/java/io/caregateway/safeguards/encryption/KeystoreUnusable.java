package io.caregateway.safeguards.encryption;

import java.nio.file.Path;

/** The keystore cannot be read or made. */
public final class KeystoreUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  KeystoreUnusable(Path file, Exception cause) {
    super(
        "The keystore "
            + file
            + " cannot be opened. Check that the file is the one that belongs to this database,"
            + " that its password is right and that this user may read it.",
        cause);
  }
}
