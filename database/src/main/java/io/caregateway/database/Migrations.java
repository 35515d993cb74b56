package io.caregateway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings each schema to the form that this release wants. A schema is one folder of scripts, {@code
 * db/<schema>} on the classpath, with a history of its own; in the scripts {@code ${run}} and
 * {@code ${purge}} stand for the roles to grant to.
 */
public final class Migrations {

  /** The house's schemas, those that others build on first. */
  public static final List<String> ORDER =
      List.of("keys", "feed", "audit", "gateway", "cards", "core");

  /** Any number, the same in every process: only one of them migrates at a time. */
  private static final long ADVISORY_LOCK = 0x63617265L;

  /** Flyway's word for it. */
  private static final String NEWEST = "latest";

  private Migrations() {}

  /** Migrates all of {@link #ORDER}. */
  public static void migrate(DatabaseSettings settings) {
    migrate(settings, ORDER.toArray(String[]::new));
  }

  /**
   * Migrates the named schemas in the given order; one without scripts on the classpath is left
   * out.
   *
   * @throws DatabaseException if the server cannot be used, with a sentence that says what to do
   * @throws org.flywaydb.core.api.FlywayException if a script fails or was changed after the fact
   */
  public static void migrate(DatabaseSettings settings, String... schemas) {
    Map<String, String> newest = new LinkedHashMap<>();
    List.of(schemas).forEach(schema -> newest.put(schema, NEWEST));
    migrate(settings, newest);
  }

  /**
   * As {@link #migrate(DatabaseSettings, String...)}, each schema to its given version and no
   * further.
   *
   * @param versions a version for each schema, as Flyway counts
   */
  public static void migrate(DatabaseSettings settings, Map<String, String> versions) {
    try (Connection connection = Session.open(settings.url(), settings.migrate());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + ADVISORY_LOCK + ")");
      for (Map.Entry<String, String> wanted : versions.entrySet()) {
        String schema = wanted.getKey();
        if (packed(schema)) {
          flyway(settings, schema).target(wanted.getValue()).load().migrate();
          statement.execute(
              "grant usage on schema %s to %s, %s"
                  .formatted(
                      statement.enquoteIdentifier(schema, true),
                      statement.enquoteIdentifier(settings.run().user(), true),
                      statement.enquoteIdentifier(settings.purge().user(), true)));
        }
      }
      statement.execute(Scripts.read("copying.sql"));
    } catch (SQLException e) {
      throw new DatabaseException.NotPrepared("migrate the database", e);
    }
  }

  /** Whether this release has a schema's migration of that version. */
  public static boolean knows(DatabaseSettings settings, String schema, String version) {
    return packed(schema)
        && Stream.of(flyway(settings, schema).load().info().all())
            .map(MigrationInfo::getVersion)
            .anyMatch(MigrationVersion.fromVersion(version)::equals);
  }

  private static FluentConfiguration flyway(DatabaseSettings settings, String schema) {
    return Flyway.configure(loader())
        .dataSource(settings.url(), settings.migrate().user(), settings.migrate().password())
        .schemas(schema)
        .defaultSchema(schema)
        .locations("classpath:db/" + schema)
        .placeholders(Map.of("run", settings.run().user(), "purge", settings.purge().user()))
        .cleanDisabled(true);
  }

  private static boolean packed(String schema) {
    try {
      return loader().getResources("db/" + schema).hasMoreElements();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : Migrations.class.getClassLoader();
  }
}
