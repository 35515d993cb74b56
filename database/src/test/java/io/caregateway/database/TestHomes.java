package io.caregateway.database;

import java.nio.file.Path;

/** Homes of tests share one unpacked PostgreSQL. */
final class TestHomes {

  static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

  private TestHomes() {}

  static HomeOptions durable() {
    return durableOn(0);
  }

  static HomeOptions durableOn(int port) {
    return new HomeOptions(port, PROGRAMS, true);
  }
}
