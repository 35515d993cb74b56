package io.caregateway.routes.relay;

import io.caregateway.feed.BillingHappened;
import io.caregateway.feed.Event;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages about a person that are kept, sent or not. The older ones among them are the history of
 * their demographics, so far as there is one.
 */
public final class OutboxHolding implements Holding {

  private final JdbcClient jdbc;
  private final SealedEvents events;

  public OutboxHolding(JdbcClient jdbc, SealedEvents events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public String table() {
    return "feed.outbox";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return jdbc.sql(
            """
            select * from feed.outbox
            where practice = ? and subject = any (?) and data <> '' order by seq
            """)
        .params(whose.practice().value(), whose.uuids())
        .query((row, n) -> told(whose, row))
        .list();
  }

  /**
   * One that was not sent yet stays behind: the next, which tells of the erasure, goes further. Of
   * what was billed, which names nobody, none is lost on its way: the books outlast the person.
   */
  @Override
  public void erase(Subject whose) {
    jdbc.sql(
            """
            update feed.outbox set data = '', sent_at = coalesce(sent_at, at)
            where practice = ? and subject = any (?)
              and (sent_at is not null or destination <> ?)
            """)
        .params(whose.practice().value(), whose.uuids(), BillingHappened.DESTINATION)
        .update();
  }

  private Map<String, Object> told(Subject whose, ResultSet row) throws SQLException {
    Event event =
        Event.of(
            row.getObject("id", UUID.class),
            URI.create(row.getString("source")),
            row.getString("type"),
            whose.practice(),
            new PatientId(row.getObject("subject", UUID.class)),
            row.getTimestamp("at").toInstant(),
            row.getBytes("data"));
    return new Row()
        .columns(row, "id", "destination", "source", "type")
        .with("at", row.getTimestamp("at"))
        .with("sentAt", row.getTimestamp("sent_at"))
        .with("message", events.open(event, Map.class))
        .fields();
  }
}
