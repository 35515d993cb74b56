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
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Issuer;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.opensaml.saml.saml2.core.SubjectConfirmationData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the messages that were acted on, for as long as they could be so again. */
@Component
final class UsedMessages {

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  UsedMessages(PracticeTransactions transactions, JdbcClient jdbc, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Notes an assertion, in the transaction under way of the practice. Of several who try at once,
   * one succeeds and the others wait to see whether it stands.
   *
   * @return false when it was used before
   */
  boolean firstUse(Assertion assertion) {
    return firstUse(assertion.getIssuer(), assertion.getID(), end(assertion));
  }

  /** Notes a request to sign somebody out, likewise. */
  boolean firstUse(LogoutRequest request) {
    Instant sent = Objects.requireNonNull(request.getIssueInstant());
    return firstUse(
        request.getIssuer(), "sign-out " + request.getID(), sent.plus(StrictSignOuts.REMEMBERED));
  }

  private boolean firstUse(@Nullable Issuer issuer, String id, Instant end) {
    String practice = transactions.current().value();
    jdbc.sql("delete from gateway.saml_message where practice = ? and expires_at < ?")
        .params(practice, Timestamp.from(clock.instant()))
        .update();
    return jdbc.sql(
                """
                insert into gateway.saml_message (practice, digest, expires_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(practice, digest(issuer, id), Timestamp.from(end))
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

  private static byte[] digest(@Nullable Issuer issuer, String id) {
    String from = issuer == null ? "" : issuer.getValue();
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((from + " " + id).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
