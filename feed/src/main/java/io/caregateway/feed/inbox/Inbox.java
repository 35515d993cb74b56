package io.caregateway.feed.inbox;

import io.caregateway.feed.Event;
import io.caregateway.feed.rows.Columns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers which messages a consumer has taken in. */
public final class Inbox {

  private final JdbcTemplate jdbc;

  public Inbox(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes the message in the transaction under way, which must be one of its practice.
   *
   * @return false when this consumer has had it before; then nothing more may be done with it
   */
  public boolean isFirst(String consumer, Event event) {
    return !firsts(consumer, List.of(event)).isEmpty();
  }

  /**
   * Notes messages of one practice in its transaction under way.
   *
   * @return those that this consumer has not had before, each once, in their order
   */
  public List<Event> firsts(String consumer, List<Event> events) {
    Set<UUID> firsts =
        new HashSet<>(
            jdbc.query(
                """
            insert into feed.inbox (practice, consumer, id)
            select p, ?, i from unnest(?, ?) as u(p, i) on conflict do nothing returning id
            """,
                statement -> {
                  statement.setString(1, consumer);
                  new Columns<>(statement, events, 2)
                      .text(event -> event.practice().value())
                      .next("uuid", Event::id);
                },
                (row, n) -> row.getObject(1, UUID.class)));
    return events.stream().filter(event -> firsts.remove(event.id())).toList();
  }
}
