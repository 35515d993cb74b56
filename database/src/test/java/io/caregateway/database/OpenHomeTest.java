package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.database.DatabaseSettings.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenHomeTest {

  @TempDir static Path home;

  private static DatabaseHome opened;

  @BeforeAll
  static void open() {
    opened = DatabaseHome.open(home, TestHomes.durable());
  }

  @AfterAll
  static void close() {
    opened.close();
  }

  @Test
  void isHandedToWhoeverComesSecondAndSurvivesTheirLeaving() throws Exception {
    try (DatabaseHome second = DatabaseHome.open(home, TestHomes.durable())) {
      assertThat(second.owned()).isFalse();
      assertThat(second.settings()).isEqualTo(opened.settings());
    }
    assertThat(run().ask("select 1")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", Roles.MIGRATE, Roles.RUN, Roles.PURGE})
  void asksEverybodyForThePassword(String user) {
    Sql stranger = new Sql(opened.settings().url(), new Login(user, "guessed"));
    assertThatThrownBy(() -> stranger.ask("select 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void trustsNobodyByAddressOrSocket() throws Exception {
    Sql administrator = new Sql(opened.settings().url(), opened.administrator());
    assertThat(
            administrator.ask(
                "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
        .isEqualTo("scram-sha-256");
    assertThat(administrator.ask("show unix_socket_directories")).isEmpty();
    assertThat(administrator.ask("show listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void keepsItsPasswordsFromOtherUsers() throws Exception {
    for (String kept : new String[] {"postgres-passwords.properties", "postgres.properties"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(kept))))
          .isEqualTo("rw-------");
    }
    assertThat(home.resolve("superuser.tmp")).doesNotExist();
    assertThat(opened.settings().toString()).doesNotContain(opened.settings().run().password());
  }

  @Test
  void isSafeAgainstPowerLossAndSilentAboutRows() throws Exception {
    assertThat(run().ask("show fsync")).isEqualTo("on");
    assertThat(run().ask("show synchronous_commit")).isEqualTo("on");
    assertThat(run().ask("show full_page_writes")).isEqualTo("on");
    assertThat(run().ask("show log_error_verbosity")).isEqualTo("terse");
    assertThat(run().ask("show log_min_error_statement")).isEqualTo("panic");
    assertThat(run().ask("select datlocale from pg_database where datname = current_database()"))
        .isEqualTo("C.UTF-8");
  }

  private static Sql run() {
    return new Sql(opened.settings().url(), opened.settings().run());
  }
}
