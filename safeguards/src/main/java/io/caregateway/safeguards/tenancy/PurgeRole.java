package io.caregateway.safeguards.tenancy;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The database as the purge role sees it: it ends what retention has ended, renews what is sealed
 * and destroys keys, none of which the role of the daily work may do.
 */
public record PurgeRole(PracticeTransactions transactions, JdbcClient jdbc) {

  /** On connections of the purge role. */
  public static PurgeRole on(DataSource purge) {
    JdbcClient jdbc = JdbcClient.create(purge);
    return new PurgeRole(new PracticeTransactions(new JdbcTransactionManager(purge), jdbc), jdbc);
  }
}
