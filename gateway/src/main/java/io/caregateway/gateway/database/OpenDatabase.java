package io.caregateway.gateway.database;

import io.caregateway.database.DatabaseHome;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.gateway.home.Home;
import io.caregateway.gateway.home.HomeInUse;
import org.jspecify.annotations.Nullable;

/** The database while this process uses it; an embedded one that it started stops with it. */
record OpenDatabase(DatabaseSettings settings, @Nullable DatabaseHome embedded)
    implements AutoCloseable {

  static OpenDatabase server(DatabaseSettings settings) {
    return new OpenDatabase(settings, null);
  }

  /**
   * @param serving whether this process stays: it must not lean on the database of a command that
   *     will end
   */
  static OpenDatabase embedded(Home home, boolean serving) {
    DatabaseHome database = DatabaseHome.open(home.database());
    if (serving && !database.owned()) {
      throw HomeInUse.byCommand(home.folder());
    }
    return new OpenDatabase(database.settings(), database);
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
