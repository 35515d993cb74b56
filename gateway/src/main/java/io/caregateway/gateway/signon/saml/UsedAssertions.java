package io.caregateway.gateway.signon.saml;

import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.opensaml.saml.saml2.core.SubjectConfirmationData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the assertions that signed somebody on, for as long as they could do so again. */
@Component
final class UsedAssertions {

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  UsedAssertions(PracticeTransactions transactions, JdbcClient jdbc, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes it, in the transaction under way of the practice. Of several who try at once, one
   * succeeds and the others wait to see whether it stands.
   *
   * @return false when it was used before
   */
  boolean firstUse(Assertion assertion) {
    String practice = transactions.current().value();
    jdbc.sql("delete from gateway.saml_assertion where practice = ? and expires_at < ?")
        .params(practice, Timestamp.from(clock.instant()))
        .update();
    return jdbc.sql(
                """
                insert into gateway.saml_assertion (practice, digest, expires_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(practice, digest(assertion), Timestamp.from(end(assertion)))
            .update()
        == 1;
  }

  /** From then on the rules refuse it by its age: every one that they let through has an end. */
  private static Instant end(Assertion assertion) {
    return assertion.getSubject().getSubjectConfirmations().stream()
        .map(SubjectConfirmation::getSubjectConfirmationData)
        .filter(Objects::nonNull)
        .map(SubjectConfirmationData::getNotOnOrAfter)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .plus(StrictAssertions.SKEW.multipliedBy(2));
  }

  private static byte[] digest(Assertion assertion) {
    String issuer = assertion.getIssuer() == null ? "" : assertion.getIssuer().getValue();
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((issuer + " " + assertion.getID()).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
