package io.caregateway.smartcards.virtual;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to each card, for its person and for the registration authority. */
public final class CardHistory {

  private record Content(Actor actor, Origin origin, @Nullable String reason) {}

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  public CardHistory(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** The newest events of a card, newest first. */
  public List<CardEvent> of(OdsCode practice, UUID card, int most) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    """
                    select seq, at, act, content from cards.history
                    where practice = ? and card = ? order by seq desc limit ?
                    """)
                .params(practice.value(), card, most)
                .query((row, n) -> event(practice, card, row))
                .list());
  }

  /** Adds a line; whoever calls holds the lock on the card. */
  void add(UUID card, Instant at, Act act, By by, @Nullable String reason) {
    OdsCode practice = transactions.current();
    int seq =
        jdbc.sql(
                "select coalesce(max(seq), 0) + 1 from cards.history where practice = ? and card ="
                    + " ?")
            .params(practice.value(), card)
            .query(Integer.class)
            .single();
    Content content = new Content(by.actor(), by.origin(), reason);
    jdbc.sql(
            """
            insert into cards.history (practice, card, seq, at, act, content)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            card,
            seq,
            Timestamp.from(at),
            act.name(),
            cipher.seal(practice, binding(card, seq), FeedJson.write(content)))
        .update();
  }

  private CardEvent event(OdsCode practice, UUID card, ResultSet row) throws SQLException {
    Content content =
        FeedJson.read(
            cipher.open(practice, binding(card, row.getInt("seq")), row.getBytes("content")),
            Content.class);
    return new CardEvent(
        row.getTimestamp("at").toInstant(),
        Act.valueOf(row.getString("act")),
        content.actor(),
        content.origin(),
        content.reason());
  }

  private static Binding binding(UUID card, int seq) {
    return new Binding("cards.history", card.toString(), seq);
  }
}
