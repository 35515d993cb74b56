package io.caregateway.feed.inbox;

import io.caregateway.feed.Event;
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
    return jdbc.update(
            "insert into feed.inbox (practice, consumer, id) values (?, ?, ?) on conflict do nothing",
            event.practice().value(),
            consumer,
            event.id())
        == 1;
  }
}
