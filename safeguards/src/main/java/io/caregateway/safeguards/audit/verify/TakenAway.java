package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import java.sql.Connection;
import java.sql.SQLException;

/** Knows what retention has taken out of the database. */
@FunctionalInterface
public interface TakenAway {

  /** Nothing is, so that whatever is missing is named. */
  TakenAway NOTHING = (connection, practice) -> (log, leaf, seq, commitment) -> Fate.GONE;

  /** What became of a record's content that is no longer at hand. */
  enum Fate {
    /** Its time was over, and that was signed. */
    ERASED,
    /** It lies in the archive as it was written. */
    ARCHIVED,
    /** It should lie in the archive, but what is there is not what was written. */
    ARCHIVE_CHANGED,
    /** Nobody knows. */
    GONE
  }

  /** Of one practice. */
  @FunctionalInterface
  interface Fates {
    /**
     * @param log the name of its log, as text
     * @param leaf its leaf's number there
     */
    Fate of(String log, long leaf, long seq, byte[] commitment);
  }

  /**
   * What was taken away of one practice.
   *
   * @param connection with the practice's transaction, in which the records are read too
   */
  Fates of(Connection connection, OdsCode practice) throws SQLException;
}
