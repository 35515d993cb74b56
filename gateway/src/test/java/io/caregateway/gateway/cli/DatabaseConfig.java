package io.caregateway.gateway.cli;

import io.caregateway.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A settings file for commands that work on a test's database. */
final class DatabaseConfig {

  private static final String YAML =
      """
      gateway:
        database:
          url: %s
          migrate.password: %s
          run.password: %s
          purge.password: %s
        practices:
          A81001:
            name: The Surgery
            clinical-system: emis
            base-url: https://emis.invalid
      """;

  private DatabaseConfig() {}

  static Path in(Path folder, DatabaseSettings logins) throws IOException {
    return Files.writeString(
        folder.resolve("settings.yaml"),
        YAML.formatted(
            logins.url(),
            logins.migrate().password(),
            logins.run().password(),
            logins.purge().password()));
  }
}
