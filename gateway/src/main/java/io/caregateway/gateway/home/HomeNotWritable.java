package io.caregateway.gateway.home;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;

/** The home cannot be made, or not be written to. */
public final class HomeNotWritable extends StartRefused {

  private static final long serialVersionUID = 1;

  public HomeNotWritable(Path folder, Throwable cause) {
    super(
        "Cannot write to " + folder + ": make it writable, or choose another folder with --home.",
        cause);
  }
}
