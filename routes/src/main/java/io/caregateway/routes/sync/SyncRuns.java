package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of a practice, for people to watch. */
public final class SyncRuns {

  private final JdbcClient jdbc;
  private final PracticeTransactions transactions;

  SyncRuns(JdbcClient jdbc, PracticeTransactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  public Optional<SyncProgress> find(OdsCode practice, UUID run) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql("select * from gateway.sync_run where practice = ? and id = ?")
                .params(practice.value(), run)
                .query((row, n) -> progress(row))
                .optional());
  }

  /** The run under way. */
  public Optional<SyncProgress> progress(OdsCode practice) {
    return latest(practice).filter(run -> run.outcome() == SyncOutcome.RUNNING);
  }

  /** The run that was started last, be it under way or over. */
  public Optional<SyncProgress> latest(OdsCode practice) {
    return latest(practice, 1).stream().findFirst();
  }

  /** The runs that were started last, newest first. */
  public List<SyncProgress> latest(OdsCode practice, int most) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    """
                    select * from gateway.sync_run where practice = ?
                    order by outcome = 'RUNNING' desc, started_at desc limit ?
                    """)
                .params(practice.value(), most)
                .query((row, n) -> progress(row))
                .list());
  }

  private static SyncProgress progress(ResultSet row) throws SQLException {
    return new SyncProgress(
        row.getObject("id", UUID.class),
        SyncKind.valueOf(row.getString("kind")),
        SyncOutcome.valueOf(row.getString("outcome")),
        RunTable.counts(row),
        row.getObject("expected", Long.class),
        Objects.requireNonNull(RunTable.instant(row, "started_at")),
        Objects.requireNonNull(RunTable.instant(row, "updated_at")),
        RunTable.instant(row, "finished_at"),
        row.getString("sentence"));
  }
}
