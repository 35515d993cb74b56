package io.caregateway.smartcards.virtual.use;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.Card;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts tries of a passcode, for all processes together. A try is counted and committed before it
 * is looked at, so however many come at once, no more than the card allows are.
 */
public final class Attempts {

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;

  public Attempts(PracticeTransactions transactions, JdbcClient jdbc) {
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * Counts one: the how-many-th it is, or nothing where none is left. A suspended card has as many
   * as one in use: its person may learn how it stands, whoever guesses may not.
   */
  OptionalInt count(OdsCode practice, UUID card) {
    return transactions
        .apart(
            practice,
            () ->
                jdbc.sql(
                        """
                        update cards.card set wrong = wrong + 1
                        where practice = ? and id = ?
                          and state in ('ACTIVE', 'SUSPENDED') and wrong < ?
                        returning wrong
                        """)
                    .params(practice.value(), card, Card.TRIES)
                    .query(Integer.class)
                    .optional())
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** Forgets them, in the transaction under way. */
  public void reset(UUID card) {
    jdbc.sql("update cards.card set wrong = 0 where practice = ? and id = ?")
        .params(transactions.current().value(), card)
        .update();
  }
}
