package io.caregateway.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a home's database is started.
 *
 * @param port on 127.0.0.1; 0 takes a free one at every start
 * @param binaries folder where PostgreSQL's programs are unpacked once; null means in the home
 * @param durable false trades safety against power loss for speed: for throw-away data only
 */
public record HomeOptions(int port, @Nullable Path binaries, boolean durable) {

  /** A free port, programs in the home, nothing lost. */
  public static HomeOptions standard() {
    return new HomeOptions(0, null, true);
  }

  /** The standard, on a fixed port. */
  public static HomeOptions onPort(int port) {
    return new HomeOptions(port, null, true);
  }

  /** For tests: programs shared between homes, no waiting for the disk. */
  public static HomeOptions throwAway(Path binaries) {
    return new HomeOptions(0, binaries, false);
  }
}
