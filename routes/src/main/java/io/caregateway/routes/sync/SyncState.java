package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a practice stands after its last complete runs. */
public final class SyncState {

  private final JdbcClient jdbc;
  private final PracticeTransactions transactions;
  private final Clock clock;

  SyncState(JdbcClient jdbc, PracticeTransactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** When a sync, other than a comparison of ids, was last complete. */
  public Optional<Instant> lastComplete(OdsCode practice) {
    return instant(practice, "last_complete");
  }

  /** When ids were last compared. */
  public Optional<Instant> lastReconcile(OdsCode practice) {
    return instant(practice, "last_reconcile");
  }

  /** Up to what server time changes have been taken in; empty before the first full sync. */
  Optional<Instant> watermark(OdsCode practice) {
    return instant(practice, "watermark");
  }

  /** A run is complete; in the transaction under way. */
  void completed(SyncRun run) {
    Timestamp now = Timestamp.from(clock.instant());
    boolean reconcile = run.kind() == SyncKind.RECONCILE;
    Instant mark = run.window().mark();
    jdbc.sql(
            """
            insert into gateway.sync_state as s
              (practice, watermark, last_complete, last_full, last_reconcile)
            values (?, ?, ?, ?, ?)
            on conflict (practice) do update set
              watermark = greatest(excluded.watermark, s.watermark),
              last_complete = coalesce(excluded.last_complete, s.last_complete),
              last_full = coalesce(excluded.last_full, s.last_full),
              last_reconcile = coalesce(excluded.last_reconcile, s.last_reconcile)
            """)
        .param(run.practice().value())
        .param(reconcile || mark == null ? null : Timestamp.from(mark))
        .param(when(!reconcile, now))
        .param(when(run.kind() == SyncKind.FULL, now))
        .param(when(reconcile, now))
        .update();
  }

  private static @Nullable Timestamp when(boolean condition, Timestamp then) {
    return condition ? then : null;
  }

  private Optional<Instant> instant(OdsCode practice, String column) {
    return transactions
        .in(
            practice,
            () ->
                jdbc.sql(
                        "select "
                            + column
                            + " from gateway.sync_state where practice = ? and "
                            + column
                            + " is not null")
                    .param(practice.value())
                    .query(Timestamp.class)
                    .optional())
        .map(Timestamp::toInstant);
  }
}
