package io.caregateway.feed.outbox;

import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.rows.Columns;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Messages to be sent, kept in the database with the change they tell of. Every call belongs in a
 * transaction of the event's practice.
 */
public final class Outbox {

  /**
   * A message and where it goes.
   *
   * @param destination {@code topic:NAME} or {@code queue:NAME}
   */
  public record Message(String destination, Event event) {}

  /**
   * How far behind the sending is.
   *
   * @param oldest when the oldest unsent message was written; null when there is none
   */
  public record Backlog(long depth, @Nullable Instant oldest) {}

  private final JdbcTemplate jdbc;
  private final Set<OdsCode> news = ConcurrentHashMap.newKeySet();

  public Outbox(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void append(String destination, Event event) {
    append(List.of(new Message(destination, event)));
  }

  /** Appends in the order given; that order is kept for each practice. */
  public void append(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into feed.outbox (id, practice, destination, source, type, subject, at, data)
        select id, practice, destination, source, type, subject, at, data
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
          as u(id, practice, destination, source, type, subject, at, data, place)
        order by place
        """,
        statement -> set(new Columns<>(statement, messages, 1)));
    announce(messages.get(0).event().practice());
  }

  private void announce(OdsCode practice) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            news.add(practice);
          }
        });
  }

  /**
   * Whether messages of the practice were committed by way of this outbox since it was asked last.
   * What another process writes makes no news here.
   */
  public boolean takeNews(OdsCode practice) {
    return news.remove(practice);
  }

  private static void set(Columns<Message> columns) throws SQLException {
    columns
        .next("uuid", message -> message.event().id())
        .text(message -> message.event().practice().value())
        .text(Message::destination)
        .text(message -> message.event().source().toString())
        .text(message -> message.event().type())
        .next("uuid", message -> UUID.fromString(message.event().subject()))
        .times(message -> message.event().time())
        .bytes(message -> message.event().data());
  }

  /**
   * Takes the practice's sending lane until the transaction ends, so that its messages are sent in
   * order whichever process sends them.
   *
   * @return false when another process holds it
   */
  public boolean takeLane(OdsCode practice) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select pg_try_advisory_xact_lock(hashtextextended('outbox ' || ?, 0))",
            Boolean.class,
            practice.value()));
  }

  /** The oldest unsent messages, in order. */
  public List<Message> unsent(OdsCode practice, int most) {
    return jdbc.query(
        """
        select id, practice, destination, source, type, subject, at, data from feed.outbox
        where practice = ? and sent_at is null order by seq limit ?
        """,
        (row, n) -> message(row),
        practice.value(),
        most);
  }

  public void markSent(List<Message> sent, Instant at) {
    UUID[] ids = sent.stream().map(message -> message.event().id()).toArray(UUID[]::new);
    jdbc.update("update feed.outbox set sent_at = ? where id = any (?)", Timestamp.from(at), ids);
  }

  public Backlog backlog(OdsCode practice) {
    return jdbc.queryForObject(
        "select count(*), min(at) from feed.outbox where practice = ? and sent_at is null",
        (row, n) -> {
          Timestamp oldest = row.getTimestamp(2);
          return new Backlog(row.getLong(1), oldest == null ? null : oldest.toInstant());
        },
        practice.value());
  }

  /** Whether something about one of these subjects waits to be sent to this destination. */
  public boolean hasUnsent(OdsCode practice, String destination, UUID[] subjects) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select exists (select from feed.outbox where practice = ? and sent_at is null
              and destination = ? and subject = any (?))
            """,
            Boolean.class,
            practice.value(),
            destination,
            subjects));
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getString("destination"),
        Event.of(
            row.getObject("id", UUID.class),
            URI.create(row.getString("source")),
            row.getString("type"),
            new OdsCode(row.getString("practice")),
            new PatientId(row.getObject("subject", UUID.class)),
            row.getTimestamp("at").toInstant(),
            row.getBytes("data")));
  }
}
