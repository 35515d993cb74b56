package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.database.DatabaseSettings.Login;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

  @TempDir static Path home;

  private static DatabaseHome opened;

  @BeforeAll
  static void open() {
    opened = DatabaseHome.open(home, HomeOptions.throwAway(TestHomes.PROGRAMS));
  }

  @AfterAll
  static void close() {
    opened.close();
  }

  @Test
  void saysThatNothingAnswersWithoutShowingTheParameters() throws Exception {
    String address = "jdbc:postgresql://127.0.0.1:" + ServerSettings.freePort() + "/caregateway";
    DatabaseSettings settings = at(address + "?sslpassword=hidden", "whatever");
    assertThatThrownBy(() -> Migrations.migrate(settings))
        .isInstanceOf(DatabaseException.NotReachable.class)
        .hasMessage(
            "The database at %s does not answer: start it or correct its address.", address);
  }

  @Test
  void saysWhichLoginIsRefused() {
    DatabaseSettings wrong = at(opened.settings().url(), "wrong");
    assertThatThrownBy(() -> Migrations.migrate(wrong))
        .isInstanceOf(DatabaseException.LoginRefused.class)
        .hasMessage(
            "The database at %s refuses caregateway_migrate:"
                + " correct the user, the password or the database's name.",
            wrong.url());
    assertThatThrownBy(() -> Roles.verify(wrong))
        .isInstanceOf(DatabaseException.LoginRefused.class)
        .hasMessageContaining("refuses caregateway_run");
  }

  @Test
  void saysThatTheDatabaseIsNotThere() {
    DatabaseSettings elsewhere =
        at(opened.settings().url() + "_not", opened.settings().migrate().password());
    assertThatThrownBy(() -> Migrations.migrate(elsewhere))
        .isInstanceOf(DatabaseException.LoginRefused.class);
  }

  private static DatabaseSettings at(String url, String password) {
    return new DatabaseSettings(
        url,
        new Login(Roles.MIGRATE, password),
        new Login(Roles.RUN, password),
        new Login(Roles.PURGE, password));
  }
}
