package io.caregateway.routes.practice;

import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The practices that leave, or have left: nothing is done for them any more. */
public final class Departures {

  /**
   * One practice's way out.
   *
   * @param destroyAt when its keys and rows are to be destroyed
   * @param exportedAt when all it had was handed over; null until then, and nothing is destroyed
   * @param destroyedAt null while it can still be called off
   */
  public record Departure(
      OdsCode practice,
      Instant leftAt,
      Instant destroyAt,
      @Nullable Instant exportedAt,
      @Nullable Instant destroyedAt) {}

  private static final String COLUMNS =
      "select practice, left_at, destroy_at, exported_at, destroyed_at from gateway.departure ";

  private final JdbcClient jdbc;

  public Departures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Departure> find(OdsCode practice) {
    return jdbc.sql(COLUMNS + "where practice = ?")
        .param(practice.value())
        .query((row, n) -> departure(row))
        .optional();
  }

  public boolean has(OdsCode practice) {
    return find(practice).isPresent();
  }

  /** Whether its keys are gone, so that nothing of it can be looked for any more. */
  public boolean isDestroyed(OdsCode practice) {
    return find(practice).filter(begun -> begun.destroyedAt() != null).isPresent();
  }

  /**
   * @throws PracticeLeft when it leaves or has left
   */
  public void require(OdsCode practice) {
    if (has(practice)) {
      throw new PracticeLeft(practice);
    }
  }

  /** Those whose time is over and whose data is still there. */
  public List<Departure> due(Instant now) {
    return jdbc.sql(
            COLUMNS
                + """
                where finished_at is null and exported_at is not null and destroy_at <= ?
                order by practice
                """)
        .param(Timestamp.from(now))
        .query((row, n) -> departure(row))
        .list();
  }

  private static Departure departure(ResultSet row) throws SQLException {
    return new Departure(
        new OdsCode(row.getString("practice")),
        row.getTimestamp("left_at").toInstant(),
        row.getTimestamp("destroy_at").toInstant(),
        instant(row.getTimestamp("exported_at")),
        instant(row.getTimestamp("destroyed_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
