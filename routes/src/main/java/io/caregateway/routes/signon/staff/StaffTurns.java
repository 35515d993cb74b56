package io.caregateway.routes.signon.staff;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code gateway.staff_sync}: one users sync of a practice at a time, on whichever process. */
final class StaffTurns {

  /** Longer than any list of staff takes; whoever died with it holds the others up so long. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final PracticeTransactions transactions;
  private final Clock clock;

  StaffTurns(JdbcClient jdbc, PracticeTransactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The right to take in a practice's people.
   *
   * @param until it ends by itself then
   */
  record Turn(OdsCode practice, UUID holder, Instant until) {}

  /**
   * @throws StaffSyncUnderWay while somebody else has it
   */
  Turn take(OdsCode practice) {
    Instant now = clock.instant();
    Turn turn = new Turn(practice, UUID.randomUUID(), now.plus(LONGEST));
    int taken =
        transactions.in(
            practice,
            () ->
                jdbc.sql(
                        """
                        insert into gateway.staff_sync as s (practice, holder, until)
                        values (?, ?, ?) on conflict (practice)
                        do update set holder = excluded.holder, until = excluded.until
                        where s.holder is null or s.until <= ?
                        """)
                    .params(
                        practice.value(),
                        turn.holder(),
                        Timestamp.from(turn.until()),
                        Timestamp.from(now))
                    .update());
    if (taken == 0) {
      throw new StaffSyncUnderWay(practice);
    }
    return turn;
  }

  /**
   * Gives it back, in the transaction under way, in which whoever takes it next then waits.
   *
   * @return false where somebody else has it by now
   */
  boolean end(Turn turn) {
    return jdbc.sql("update gateway.staff_sync set holder = null where practice = ? and holder = ?")
            .params(turn.practice().value(), turn.holder())
            .update()
        == 1;
  }
}
