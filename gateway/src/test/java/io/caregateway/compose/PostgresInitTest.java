package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caregateway.database.DatabaseSettings.Login;
import io.caregateway.database.Migrations;
import io.caregateway.database.Roles;
import io.caregateway.processes.RunningProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PostgresInitTest {

  @TempDir Path folder;

  @Test
  void theImagesInitScriptMakesADatabaseThatAGatewayCanUse() throws Exception {
    assumeTrue(psqlIsHere(), "psql is installed");
    PreparedSite site = PreparedSite.withKeys(folder.resolve("site"));
    try (ComposedDatabase database = new ComposedDatabase(site, folder.resolve("postgres"))) {
      Login administrator = database.administrator();
      dropDatabase(database, administrator);
      Map<String, String> environment =
          Map.of(
              "PGHOST", "127.0.0.1",
              "PGPORT", Integer.toString(database.port()),
              "PGPASSWORD", administrator.password(),
              "POSTGRES_USER", administrator.user(),
              "SECRETS", site.file("secrets").toString(),
              "SQL", scripts().toString());
      RunningProcess.run(
          folder,
          folder.resolve("init.log"),
          environment,
          List.of("bash", ComposeFile.FOLDER.resolve("postgres/init.sh").toString()));
      assertThatCode(
              () -> {
                Roles.verify(database.settings());
                Migrations.migrate(database.settings());
              })
          .doesNotThrowAnyException();
    }
  }

  private static void dropDatabase(ComposedDatabase database, Login administrator)
      throws Exception {
    String maintenance = "jdbc:postgresql://" + database.address() + "/postgres";
    try (Connection connection =
            DriverManager.getConnection(
                maintenance, administrator.user(), administrator.password());
        Statement statement = connection.createStatement()) {
      statement.execute("drop database caregateway with (force)");
    }
  }

  private static Path scripts() {
    return ComposeFile.FOLDER.resolveSibling("database/src/main/resources/io/caregateway/database");
  }

  private static boolean psqlIsHere() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
  }
}
