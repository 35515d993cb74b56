package io.caregateway.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages about a person that could not be taken in. They are the site's own, so they are looked
 * through in a transaction of the site beside the practice's.
 */
final class RefusedHolding implements Holding {

  private static final byte[] NOTHING =
      "This message was about a patient who was erased.".getBytes(UTF_8);

  private final JdbcClient jdbc;
  private final RefusedRows rows;
  private final PracticeTransactions transactions;

  RefusedHolding(JdbcClient jdbc, RefusedRows rows, PracticeTransactions transactions) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public String table() {
    return "core.intake_refused";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return transactions.apart(
        AuditLog.SITE,
        () ->
            about(whose).stream()
                .map(id -> new Row().with("message", new String(rows.bytes(id), UTF_8)).fields())
                .toList());
  }

  /** Its own transaction: should the erasure be rolled back, a refused message is lost, no more. */
  @Override
  public void erase(Subject whose) {
    transactions.apart(
        AuditLog.SITE,
        () -> {
          about(whose).forEach(id -> rows.overwrite(id, NOTHING));
          return Boolean.TRUE;
        });
  }

  private List<Long> about(Subject whose) {
    return jdbc
        .sql("select seq from core.intake_refused where practice = ? and claimed = ? order by seq")
        .params(AuditLog.SITE.value(), whose.practice().value())
        .query(Long.class)
        .list()
        .stream()
        .filter(id -> isAbout(rows.bytes(id), whose))
        .toList();
  }

  private static boolean isAbout(byte[] message, Subject whose) {
    try {
      String subject = FeedJson.read(message, Event.class).subject();
      return whose.ids().stream().map(PatientId::toString).anyMatch(subject::equals);
    } catch (UnreadableMessage e) {
      return false;
    }
  }
}
