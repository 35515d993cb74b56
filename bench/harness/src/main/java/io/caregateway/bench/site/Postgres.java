package io.caregateway.bench.site;

import io.caregateway.database.DatabaseHome;
import io.caregateway.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The one server of a measurement; the product and each peer have a database of their own on it.
 */
public final class Postgres implements AutoCloseable {

  /** Alike for all: none of them is to wait for a checkpoint that the others do not have. */
  private static final List<String> TUNED =
      List.of(
          "max_wal_size = '8GB'",
          "checkpoint_timeout = '30min'",
          "wal_compression = 'on'",
          "track_commit_timestamp = 'on'");

  private final DatabaseHome home;

  public Postgres(Path folder) throws SQLException {
    home = tuned(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(home::close));
  }

  private static DatabaseHome tuned(Path folder) throws SQLException {
    try (DatabaseHome untuned = DatabaseHome.open(folder);
        Connection connection = connect(untuned, "postgres");
        Statement statement = connection.createStatement()) {
      for (String setting : TUNED) {
        statement.execute("alter system set " + setting);
      }
    }
    return DatabaseHome.open(folder);
  }

  /** The product's database, and how its three roles log in. */
  public DatabaseSettings product() {
    return home.settings();
  }

  /** Makes a database for a peer or a limit. */
  public void create(String database) throws SQLException {
    execute("postgres", "create database " + database);
  }

  public String url(String database) {
    return url(home, database);
  }

  private static String url(DatabaseHome home, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(home.port(), database);
  }

  /** As the superuser, whom row-level security does not hold. */
  public Connection connect(String database) throws SQLException {
    return connect(home, database);
  }

  private static Connection connect(DatabaseHome home, String database) throws SQLException {
    return DriverManager.getConnection(
        url(home, database), home.administrator().user(), home.administrator().password());
  }

  public String user() {
    return home.administrator().user();
  }

  public String password() {
    return home.administrator().password();
  }

  public void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One number; each {@code ?} stands for the text. */
  public static long number(Connection connection, String sql, String... texts)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < texts.length; i++) {
        statement.setString(i + 1, texts[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** The server's first process. */
  public long pid() throws IOException {
    Path file = home.folder().resolve("postgres").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).get(0).strip());
  }

  @Override
  public void close() {
    home.close();
  }
}
