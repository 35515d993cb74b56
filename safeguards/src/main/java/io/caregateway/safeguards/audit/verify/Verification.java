package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.verify.PracticeWalk.Numbers;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a practice's whole log in one snapshot of the database, without writing, and with no more
 * memory however long it is: each record against its leaf, the leaves against the signed heads, the
 * numbers without gaps, and what heads from outside say.
 */
public final class Verification {

  private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

  private final DataSource database;
  private final PracticeKeys keys;
  private final NoteKey key;
  private final OutsideHeads outside;
  private final TakenAway taken;

  /**
   * @param database as the role of the daily work
   * @param key by which this site's heads are checked
   */
  public Verification(
      DataSource database, PracticeKeys keys, NoteKey key, OutsideHeads outside, TakenAway taken) {
    this.database = database;
    this.keys = keys;
    this.key = key;
    this.outside = outside;
    this.taken = taken;
  }

  /**
   * @param findings is told each finding as it is found
   * @throws SQLException when the database cannot be read
   * @throws io.caregateway.safeguards.encryption.WrongKey when the keystore is another database's
   */
  public Result verify(OdsCode practice, Consumer<Finding> findings, Progress progress)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      try {
        return walk(connection, practice, findings, progress);
      } finally {
        connection.rollback();
      }
    }
  }

  private Result walk(
      Connection connection, OdsCode practice, Consumer<Finding> findings, Progress progress)
      throws SQLException {
    PracticeTransactions.bind(connection, practice);
    Numbers numbers = numbers(connection, practice);
    boolean ended = numbers.next() > 1 && hasEnded(practice);
    progress.starts(practice, numbers.next() - 1);
    Report report = new Report(practice, findings, progress);
    Logs logs = new Logs(connection, practice, key, outside.of(practice), report);
    TakenAway.Fates fates =
        ended
            ? (log, leaf, seq, commitment) -> TakenAway.Fate.ERASED
            : taken.of(connection, practice);
    return new PracticeWalk(practice, new FieldCipher(keys), fates, report, logs, numbers)
        .walk(connection);
  }

  /** Of a practice that has ended the leaves alone are left to be read. */
  private boolean hasEnded(OdsCode practice) {
    try {
      keys.open(practice);
      return false;
    } catch (KeyDestroyed ended) {
      LOG.warn("{}", ended.getMessage());
      return true;
    }
  }

  private static Numbers numbers(Connection connection, OdsCode practice) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select next_seq, first_logged from audit.head where practice = ?")) {
      query.setString(1, practice.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? new Numbers(row.getLong(1), row.getLong(2)) : new Numbers(1, 1);
      }
    }
  }
}
