package io.caregateway.gateway.database;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.safeguards.tenancy.PurgeRole;

/** Connections of the purge role, apart from those that everything else takes by default. */
record PurgeConnections(HikariDataSource pool) implements AutoCloseable {

  private static final int MOST = 4;

  static PurgeConnections open(DatabaseSettings database) {
    return new PurgeConnections(DataSources.purge(database, "care-gateway", MOST));
  }

  PurgeRole role() {
    return PurgeRole.on(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
