package io.caregateway.routes.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.testing.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How PostgreSQL looks up patients of a practice that it has not counted yet. */
class NewPracticeTest {

  private static final int PATIENTS = 2_000;

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "gateway");

  @Test
  void isLookedUpByTheRecordsKeyAlone() throws SQLException {
    put("A81001");
    try (Connection owner = DB.migrate().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("analyze gateway.patient");
    }
    put("B82002");

    assertThat(plan("B82002"))
        .contains("Index Cond: ((practice = 'B82002'::text) AND (source_index = ");
  }

  private static void put(String practice) throws SQLException {
    in(
        practice,
        jdbc ->
            jdbc.update(
                """
                insert into gateway.patient (practice, id, version, source_index, state, restricted,
                  collision, gone, content_fingerprint, demographics, family_index, changed_at)
                select ?, gen_random_uuid(), 1, sha256((? || i)::bytea), 'ACTIVE', false,
                  false, false, '', '', '{}', now()
                from generate_series(1, ?) i
                """,
                practice,
                practice,
                PATIENTS));
  }

  private static String plan(String practice) throws SQLException {
    StringBuilder plan = new StringBuilder();
    in(
        practice,
        jdbc ->
            jdbc.query(
                "explain select id from gateway.patient where practice = '%s' and source_index = '\\x01'"
                    .formatted(practice),
                row -> {
                  plan.append(row.getString(1)).append('\n');
                }));
    return plan.toString();
  }

  private static void in(String practice, Consumer<JdbcTemplate> work) throws SQLException {
    try (Connection run = DB.run().getConnection()) {
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(run, true));
      jdbc.queryForObject(
          "select set_config('caregateway.practice', ?, false)", String.class, practice);
      work.accept(jdbc);
    }
  }
}
