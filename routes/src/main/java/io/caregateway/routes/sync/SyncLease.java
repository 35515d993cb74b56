package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to work on a practice's sync. Whoever changes patients first takes hold of its row in
 * the same transaction, so a holder that lost the lease cannot write, however late it wakes.
 */
public final class SyncLease {

  private final JdbcClient jdbc;
  private final PracticeTransactions transactions;
  private final Practices practices;
  private final SyncTiming timing;
  private final Clock clock;

  SyncLease(
      JdbcClient jdbc,
      PracticeTransactions transactions,
      Practices practices,
      SyncTiming timing,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.practices = practices;
    this.timing = timing;
    this.clock = clock;
  }

  /**
   * Takes the lease, in the transaction under way, if nobody holds it.
   *
   * @return whether it was taken
   */
  boolean take(OdsCode practice, UUID holder) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                insert into gateway.sync_lease as l (practice, holder, until) values (?, ?, ?)
                on conflict (practice) do update set holder = excluded.holder, until = excluded.until
                where l.holder is null or l.until < ?
                """)
            .params(
                practice.value(),
                holder,
                Timestamp.from(now.plus(time(practice))),
                Timestamp.from(now))
            .update()
        == 1;
  }

  /** Until when the lease is held by somebody; the past when nobody holds it. */
  Instant until(OdsCode practice) {
    return jdbc.sql(
            "select until from gateway.sync_lease where practice = ? and holder is not null")
        .param(practice.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }

  /**
   * Renews the lease in the transaction under way, and holds its row until that ends.
   *
   * @throws LeaseLost when another process has it
   */
  void renew(SyncRun run) {
    renew(run, Duration.ZERO);
  }

  /**
   * Renews the lease at once, for a wait of that length and the request after it.
   *
   * @throws LeaseLost when another process has it
   */
  void keep(SyncRun run, Duration wait) {
    transactions.run(run.practice(), () -> renew(run, wait));
  }

  /** Gives the lease back, in the transaction under way. */
  void release(SyncRun run) {
    jdbc.sql("update gateway.sync_lease set holder = null where practice = ? and holder = ?")
        .params(run.practice().value(), run.holder())
        .update();
  }

  /** Waits for the page under way, and keeps the next one out until the transaction ends. */
  public void lock(OdsCode practice) {
    jdbc.sql(
            """
            insert into gateway.sync_lease (practice, holder, until) values (?, null, ?)
            on conflict (practice) do update set practice = excluded.practice
            """)
        .params(practice.value(), Timestamp.from(Instant.EPOCH))
        .update();
  }

  private void renew(SyncRun run, Duration wait) {
    Instant until = clock.instant().plus(time(run.practice())).plus(wait);
    int renewed =
        jdbc.sql("update gateway.sync_lease set until = ? where practice = ? and holder = ?")
            .params(Timestamp.from(until), run.practice().value(), run.holder())
            .update();
    if (renewed == 0) {
      throw new LeaseLost();
    }
  }

  private Duration time(OdsCode practice) {
    return practices.get(practice).partner().requestTimeout().plus(timing.lease());
  }
}
