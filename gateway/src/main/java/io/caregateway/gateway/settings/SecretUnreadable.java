package io.caregateway.gateway.settings;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;

/** The file that holds a password cannot be read. */
public final class SecretUnreadable extends StartRefused {

  private static final long serialVersionUID = 1;

  SecretUnreadable(String setting, Path file, Throwable cause) {
    super(
        "The file "
            + file
            + " of the setting "
            + setting
            + " cannot be read: check that it is there and that this user may read it.",
        cause);
  }
}
