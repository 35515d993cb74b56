package io.caregateway.gateway.signon.cis2;

import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the logout tokens that were heeded, for as long as they could be sent again. */
@Component
final class UsedLogoutTokens {

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  UsedLogoutTokens(PracticeTransactions transactions, JdbcClient jdbc, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes it.
   *
   * @param end from then on it is refused by its age
   * @return false when it was noted before
   */
  boolean firstUse(String issuer, String id, Instant end) {
    String site = AuditLog.SITE.value();
    return transactions.in(
        AuditLog.SITE,
        () -> {
          jdbc.sql("delete from gateway.logout_token where practice = ? and expires_at < ?")
              .params(site, Timestamp.from(clock.instant()))
              .update();
          return jdbc.sql(
                      """
                      insert into gateway.logout_token (practice, digest, expires_at)
                      values (?, ?, ?) on conflict do nothing
                      """)
                  .params(site, digest(issuer + " " + id), Timestamp.from(end))
                  .update()
              == 1;
        });
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
