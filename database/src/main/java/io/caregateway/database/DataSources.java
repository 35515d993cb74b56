package io.caregateway.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DatabaseSettings.Login;
import java.time.Duration;

/** Connection pools, one per role. Whoever makes one closes it. */
public final class DataSources {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

  private DataSources() {}

  /**
   * For the daily work.
   *
   * @param application shown by the server beside each connection
   * @param maximum connections at most
   */
  public static HikariDataSource run(DatabaseSettings settings, String application, int maximum) {
    return pool(settings.url(), settings.run(), application, maximum);
  }

  /** For the daily work's role, of somebody who changes nothing. */
  public static HikariDataSource reading(
      DatabaseSettings settings, String application, int maximum) {
    HikariConfig config = config(settings.url(), settings.run(), application, maximum);
    config.setReadOnly(true);
    return new HikariDataSource(config);
  }

  /** For retention's end. */
  public static HikariDataSource purge(DatabaseSettings settings, String application, int maximum) {
    return pool(settings.url(), settings.purge(), application, maximum);
  }

  /** For the owner of the schemas: start and maintenance. */
  public static HikariDataSource migrate(
      DatabaseSettings settings, String application, int maximum) {
    return pool(settings.url(), settings.migrate(), application, maximum);
  }

  private static HikariDataSource pool(String url, Login login, String application, int maximum) {
    return new HikariDataSource(config(url, login, application, maximum));
  }

  private static HikariConfig config(String url, Login login, String application, int maximum) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(login.user());
    config.setJdbcUrl(url);
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(maximum);
    config.setMinimumIdle(Math.min(2, maximum));
    config.setConnectionTimeout(CONNECT.toMillis());
    config.setInitializationFailTimeout(CONNECT.toMillis());
    config.setKeepaliveTime(KEEP_ALIVE.toMillis());
    // the driver hands over the JVM's zone; what the server computes must not depend on it
    config.setConnectionInitSql("set time zone 'UTC'");
    config.addDataSourceProperty("ApplicationName", application);
    config.addDataSourceProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // an error's detail quotes the row: keep personal data out of exceptions
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return config;
  }
}
