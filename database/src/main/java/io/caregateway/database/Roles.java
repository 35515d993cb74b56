package io.caregateway.database;

import io.caregateway.database.DatabaseSettings.Login;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The three roles and the database that they share. On a real server its administrator runs the
 * same two scripts, {@code roles.sql} and {@code database.sql}, once.
 */
public final class Roles {

  public static final String DATABASE = "caregateway";
  public static final String MIGRATE = "caregateway_migrate";
  public static final String RUN = "caregateway_run";
  public static final String PURGE = "caregateway_purge";

  private Roles() {}

  /**
   * Creates what is missing and sets the passwords. Repeating it changes nothing else.
   *
   * @param administrator a login that may create roles and databases
   * @param wanted the database to make and the roles' passwords
   */
  public static void create(Login administrator, DatabaseSettings wanted) {
    int name = wanted.url().lastIndexOf('/') + 1;
    String maintenance = wanted.url().substring(0, name) + "postgres";
    try {
      try (Connection connection = Session.open(maintenance, administrator)) {
        createRoles(connection, wanted);
        createDatabase(connection, wanted.url().substring(name));
      }
      try (Connection connection = Session.open(wanted.url(), administrator);
          Statement statement = connection.createStatement()) {
        statement.execute(Scripts.read("database.sql"));
      }
    } catch (SQLException e) {
      throw new DatabaseException.NotPrepared("create the database's roles", e);
    }
  }

  /**
   * Makes sure that {@code run} and {@code purge} are held by what row-level security says: whoever
   * is a superuser, bypasses it, owns a table or may take on another role is not.
   *
   * @throws DatabaseException.RoleTooStrong if one of them is not
   */
  public static void verify(DatabaseSettings settings) {
    for (Login login : List.of(settings.run(), settings.purge())) {
      try (Connection connection = Session.open(settings.url(), login);
          Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery(Scripts.read("excess.sql"))) {
        if (found.next()) {
          throw new DatabaseException.RoleTooStrong(login.user(), found.getString(1));
        }
      } catch (SQLException e) {
        throw new DatabaseException.NotPrepared("log in as " + login.user(), e);
      }
    }
  }

  private static void createRoles(Connection connection, DatabaseSettings wanted)
      throws SQLException {
    try (PreparedStatement password =
            connection.prepareStatement("select set_config('caregateway.' || ?, ?, false)");
        Statement statement = connection.createStatement()) {
      hand(password, "migrate_password", wanted.migrate());
      hand(password, "run_password", wanted.run());
      hand(password, "purge_password", wanted.purge());
      statement.execute(Scripts.read("roles.sql"));
    }
  }

  private static void hand(PreparedStatement password, String name, Login login)
      throws SQLException {
    password.setString(1, name);
    password.setString(2, login.password());
    password.execute();
  }

  private static void createDatabase(Connection connection, String name) throws SQLException {
    try (PreparedStatement known =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      known.setString(1, name);
      try (ResultSet found = known.executeQuery()) {
        if (found.next()) {
          return;
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create database %s owner %s"
              .formatted(statement.enquoteIdentifier(name, true), MIGRATE));
    }
  }
}
