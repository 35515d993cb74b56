package io.caregateway.gateway.database;

import io.caregateway.database.DatabaseSettings.Login;
import io.caregateway.database.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database.
 *
 * @param url JDBC address of a PostgreSQL server, as {@code
 *     jdbc:postgresql://db.example:5432/caregateway}; without one, PostgreSQL runs embedded in the
 *     home
 * @param migrate the owner of the schemas, used while starting, and to make backups
 * @param run the role of the daily work
 * @param purge the role that removes what retention has ended
 * @param connections the most connections of the daily work at once
 */
@ConfigurationProperties("gateway.database")
public record DatabaseServerSettings(
    @Nullable String url,
    @DefaultValue Migrate migrate,
    @DefaultValue Run run,
    @DefaultValue Purge purge,
    @DefaultValue("20") int connections) {

  /**
   * The owner of the schemas.
   *
   * @param user its name
   * @param password its password
   */
  public record Migrate(@DefaultValue(Roles.MIGRATE) String user, @Nullable String password) {

    Login login() {
      return loginOf(user, password);
    }
  }

  /**
   * The role of the daily work.
   *
   * @param user its name
   * @param password its password
   */
  public record Run(@DefaultValue(Roles.RUN) String user, @Nullable String password) {

    Login login() {
      return loginOf(user, password);
    }
  }

  /**
   * The role of retention.
   *
   * @param user its name
   * @param password its password
   */
  public record Purge(@DefaultValue(Roles.PURGE) String user, @Nullable String password) {

    Login login() {
      return loginOf(user, password);
    }
  }

  private static Login loginOf(String user, @Nullable String password) {
    return new Login(user, password == null ? "" : password);
  }
}
