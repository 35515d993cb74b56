package io.caregateway.database;

import io.caregateway.database.DatabaseSettings.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A single connection outside any pool, with its failures told apart. */
final class Session {

  private static final String CONNECT_SECONDS = "10";

  private Session() {}

  /**
   * @throws DatabaseException.NotReachable if nothing answers
   * @throws DatabaseException.LoginRefused if the server does not let this login in
   */
  static Connection open(String url, Login login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    try {
      return DriverManager.getConnection(url, properties);
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      // an address may carry a password among its parameters
      String address = url.replaceFirst("\\?.*", "");
      // SQLSTATE: 08 connection exception, 28 invalid authorization, 3D no such database,
      // 42501 no right to connect to it (PostgreSQL, appendix A)
      if (state.startsWith("08")) {
        throw new DatabaseException.NotReachable(address, e);
      }
      if (state.startsWith("28") || state.startsWith("3D") || state.equals("42501")) {
        throw new DatabaseException.LoginRefused(address, login.user(), e);
      }
      throw e;
    }
  }
}
