package io.caregateway.testing;

import io.caregateway.database.DatabaseHome;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.HomeOptions;
import io.caregateway.database.Migrations;
import io.caregateway.database.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL of this JVM, on data that is thrown away. */
final class SharedServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final DatabaseHome home;
  private final Set<String> templates = new HashSet<>();

  private SharedServer(DatabaseHome home) {
    this.home = home;
  }

  static SharedServer get() {
    return Holder.SERVER;
  }

  /** A fresh database in which the given schemas are migrated. */
  synchronized DatabaseSettings create(List<String> schemas) {
    String template = "template_" + String.join("_", schemas);
    if (templates.add(template)) {
      DatabaseSettings settings = settings(template);
      Roles.create(home.administrator(), settings);
      Migrations.migrate(settings, schemas.toArray(String[]::new));
    }
    String name = "test_" + DATABASES.incrementAndGet();
    administer("create database %s template %s owner %s".formatted(name, template, Roles.MIGRATE));
    DatabaseSettings settings = settings(name);
    Roles.create(home.administrator(), settings);
    return settings;
  }

  void drop(DatabaseSettings settings) {
    String name = settings.url().substring(settings.url().lastIndexOf('/') + 1);
    administer("drop database %s with (force)".formatted(name));
  }

  private DatabaseSettings settings(String database) {
    DatabaseSettings standard = home.settings();
    return new DatabaseSettings(
        url(database), standard.migrate(), standard.run(), standard.purge());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + home.port() + "/" + database;
  }

  private void administer(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                url("postgres"), home.administrator().user(), home.administrator().password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot prepare a test database", e);
    }
  }

  /** Unpacked once for all modules' tests of this user. */
  static Path programs() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "caregateway-postgres-" + System.getProperty("user.name"));
  }

  private static final class Holder {
    static final SharedServer SERVER = start();

    private static SharedServer start() {
      try {
        Path folder = Files.createTempDirectory("caregateway-test-db-");
        LastWill.stopAndDelete(folder);
        DatabaseHome home = DatabaseHome.open(folder, HomeOptions.throwAway(programs()));
        Runtime.getRuntime().addShutdownHook(new Thread(home::close, "stop-test-database"));
        return new SharedServer(home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
