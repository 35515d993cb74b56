package io.caregateway.gateway.cli;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;

/** The file that {@code --config} names cannot be read. */
final class ConfigNotReadable extends StartRefused {

  private static final long serialVersionUID = 1;

  ConfigNotReadable(Path file) {
    super("The file " + file + " cannot be read: check the name that --config gives.", null);
  }
}
