package io.caregateway.gateway.backup;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import java.sql.Connection;

/** The owner of the schemas, on a connection of its own while something is done. */
record Owner(DatabaseSettings database) {

  /** What is done. */
  interface Work<T> {
    T with(Connection owner) throws Exception;
  }

  <T> T does(Work<T> work) throws Exception {
    try (HikariDataSource pool = DataSources.migrate(database, "care-gateway-backup", 1);
        Connection connection = pool.getConnection()) {
      return work.with(connection);
    }
  }

  /** In one transaction. */
  <T> T doesAtOnce(Work<T> work) throws Exception {
    return does(
        connection -> {
          connection.setAutoCommit(false);
          T result = work.with(connection);
          connection.commit();
          return result;
        });
  }
}
