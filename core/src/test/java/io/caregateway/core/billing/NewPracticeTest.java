package io.caregateway.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.testing.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How PostgreSQL looks up accounts of a practice that it has not counted yet. */
class NewPracticeTest {

  private static final int ACCOUNTS = 2_000;

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "core");

  @Test
  void isLookedUpByThePatientAlone() throws SQLException {
    put("A81001");
    try (Connection owner = DB.migrate().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("analyze core.account");
    }
    put("B82002");

    assertThat(plan("B82002")).contains("Index Cond: ((practice = 'B82002'::text) AND (patient = ");
  }

  private static void put(String practice) throws SQLException {
    try (Connection run = DB.run().getConnection()) {
      of(run, practice)
          .update(
              """
              insert into core.account (practice, patient, version, state, restricted, collision,
                demographics, nhs_number_index, family_indexes, birth_date_index, changed_at,
                updated_at)
              select ?, gen_random_uuid(), 1, 'ACTIVE', false, false, '', sha256(i::text::bytea),
                '{}', sha256((i / 2)::text::bytea), now(), now()
              from generate_series(1, ?) i
              """,
              practice,
              ACCOUNTS);
    }
  }

  private static String plan(String practice) throws SQLException {
    try (Connection run = DB.run().getConnection()) {
      return String.join(
          "\n",
          of(run, practice)
              .queryForList(
                  "explain select version from core.account where practice = '%s' and patient = '%s'"
                      .formatted(practice, new UUID(1, 1)),
                  String.class));
    }
  }

  private static JdbcTemplate of(Connection run, String practice) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(run, true));
    jdbc.queryForObject(
        "select set_config('caregateway.practice', ?, false)", String.class, practice);
    return jdbc;
  }
}
