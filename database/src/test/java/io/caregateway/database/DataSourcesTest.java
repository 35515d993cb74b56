package io.caregateway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourcesTest {

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
  void logInAsTheirRoleUnderTheApplicationsName() throws Exception {
    String question = "select current_user || ' ' || current_setting('application_name')";
    try (HikariDataSource run = DataSources.run(opened.settings(), "gateway", 3);
        HikariDataSource purge = DataSources.purge(opened.settings(), "gateway", 1);
        HikariDataSource migrate = DataSources.migrate(opened.settings(), "setup", 1)) {
      assertThat(ask(run, question)).isEqualTo("caregateway_run gateway");
      assertThat(ask(purge, question)).isEqualTo("caregateway_purge gateway");
      assertThat(ask(migrate, question)).isEqualTo("caregateway_migrate setup");
      assertThat(run.getMaximumPoolSize()).isEqualTo(3);
    }
  }

  @Test
  void computeInUtcWhateverTheZoneOfTheJvm() throws Exception {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try (HikariDataSource run = DataSources.run(opened.settings(), "test", 1)) {
      assertThat(ask(run, "show time zone")).isEqualTo("UTC");
      assertThat(ask(run, "select timestamptz '2026-01-31 23:30:00Z'::date::text"))
          .isEqualTo("2026-01-31");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void keepTheRowOutOfTheMessageOfAnError() throws Exception {
    try (HikariDataSource migrate = DataSources.migrate(opened.settings(), "test", 1);
        Connection connection = migrate.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema quiet");
      statement.execute("create table quiet.people (nhs_number text primary key)");
      statement.execute("insert into quiet.people values ('CANARY')");
      assertThatThrownBy(() -> statement.execute("insert into quiet.people values ('CANARY')"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("duplicate key")
          .hasMessageNotContaining("CANARY");
    }
    assertThat(home.resolve("postgres.log")).content().doesNotContain("CANARY");
  }

  private static String ask(HikariDataSource pool, String question) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
