package io.caregateway.compose;

import io.caregateway.database.DatabaseHome;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.DatabaseSettings.Login;
import io.caregateway.database.HomeOptions;
import io.caregateway.database.Roles;
import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL process with the roles, passwords and database that the site's scripts make. */
final class ComposedDatabase implements AutoCloseable {

  private final DatabaseHome home;
  private final DatabaseSettings settings;

  ComposedDatabase(PreparedSite site, Path folder) throws IOException {
    Path programs =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "caregateway-postgres-" + System.getProperty("user.name"));
    home = DatabaseHome.open(folder, HomeOptions.throwAway(programs));
    settings =
        new DatabaseSettings(
            home.settings().url(),
            new Login(Roles.MIGRATE, site.secret("database-migrate")),
            new Login(Roles.RUN, site.secret("database-run")),
            new Login(Roles.PURGE, site.secret("database-purge")));
    Roles.create(home.administrator(), settings);
  }

  DatabaseSettings settings() {
    return settings;
  }

  Login administrator() {
    return home.administrator();
  }

  int port() {
    return home.port();
  }

  String address() {
    return "127.0.0.1:" + home.port();
  }

  @Override
  public void close() {
    home.close();
  }
}
