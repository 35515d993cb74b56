package io.caregateway.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives a test class a database of its own on a real PostgreSQL, with the house's three roles.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostgresExtension db = PostgresExtension.withSchemas("keys", "feed");
 * }</pre>
 *
 * The server is shared by all classes of a JVM and gone with it. Must be static: the database lives
 * from before the first to after the last test of the class.
 */
public final class PostgresExtension implements BeforeAllCallback, AfterAllCallback {

  private static final int POOL = 8;

  private final List<String> schemas;
  private final List<HikariDataSource> pools = new ArrayList<>();
  private @Nullable DatabaseSettings settings;
  private @Nullable DataSource run;
  private @Nullable DataSource purge;
  private @Nullable DataSource migrate;

  private PostgresExtension(List<String> schemas) {
    this.schemas = schemas;
  }

  /**
   * @param schemas migrated in this order from {@code db/<schema>} on the classpath; one without
   *     scripts is left out
   */
  public static PostgresExtension withSchemas(String... schemas) {
    return new PostgresExtension(List.of(schemas));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    settings = SharedServer.get().create(schemas);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    pools.forEach(HikariDataSource::close);
    pools.clear();
    SharedServer.get().drop(settings());
    settings = null;
    run = null;
    purge = null;
    migrate = null;
  }

  /** How to log in to this class's database. */
  public DatabaseSettings settings() {
    if (settings == null) {
      throw new IllegalStateException("the database lives while the tests of its class run");
    }
    return settings;
  }

  /** A pool of the role that does the daily work. */
  public synchronized DataSource run() {
    if (run == null) {
      run = open(wanted -> DataSources.run(wanted, "test", POOL));
    }
    return run;
  }

  /** A pool of the role that ends retention. */
  public synchronized DataSource purge() {
    if (purge == null) {
      purge = open(wanted -> DataSources.purge(wanted, "test", POOL));
    }
    return purge;
  }

  /** A pool of the role that owns the schemas. */
  public synchronized DataSource migrate() {
    if (migrate == null) {
      migrate = open(wanted -> DataSources.migrate(wanted, "test", POOL));
    }
    return migrate;
  }

  /** Spring's client on {@link #run()}. */
  public JdbcClient jdbc() {
    return JdbcClient.create(run());
  }

  private DataSource open(Function<DatabaseSettings, HikariDataSource> role) {
    HikariDataSource pool = role.apply(settings());
    pools.add(pool);
    return pool;
  }
}
