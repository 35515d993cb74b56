package io.caregateway.smartcards.virtual.post;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.virtual.post.SentLetter.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of the practice whose transaction is under way. */
public final class Letters {

  private static final int MOST = 100;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  public Letters(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** Puts a letter into the post; it leaves when the transaction is done. */
  public void write(UUID card, LetterKind kind, Letter letter) {
    UUID id = UUID.randomUUID();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into cards.letter (practice, id, card, kind, state, next_at, written_at, content)
            values (?, ?, ?, ?, 'WAITING', ?, ?, ?)
            """)
        .params(
            practice().value(),
            id,
            card,
            kind.name(),
            now,
            now,
            cipher.seal(practice(), binding(id), FeedJson.write(letter)))
        .update();
  }

  /** The newest letters about a card, newest first. */
  public List<SentLetter> about(UUID card) {
    return jdbc.sql(
            "select * from cards.letter where practice = ? and card = ? order by written_at desc"
                + " limit "
                + MOST)
        .params(practice().value(), card)
        .query(this::letter)
        .list();
  }

  /** How many letters of this kind were written about a card since then. */
  int since(UUID card, LetterKind kind, Instant since) {
    return jdbc.sql(
            "select count(*) from cards.letter where practice = ? and card = ? and kind = ? and"
                + " written_at > ?")
        .params(practice().value(), card, kind.name(), Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /** The practice's newest letters, newest first. */
  public List<SentLetter> newest() {
    return jdbc.sql(
            "select * from cards.letter where practice = ? order by written_at desc limit " + MOST)
        .param(practice().value())
        .query(this::letter)
        .list();
  }

  /** Takes letters that are due, so that nobody else tries them for a while. */
  List<SentLetter> take(int most, Duration lease) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            update cards.letter set tries = tries + 1, next_at = ?
            where practice = ? and id in (select id from cards.letter
              where practice = ? and state = 'WAITING' and next_at <= ?
              order by next_at limit ? for update skip locked)
            returning *
            """)
        .params(
            Timestamp.from(now.plus(lease)),
            practice().value(),
            practice().value(),
            Timestamp.from(now),
            most)
        .query(this::letter)
        .list();
  }

  void note(UUID id, State state, Instant nextTry) {
    jdbc.sql(
            """
            update cards.letter set state = ?, next_at = ?,
              sent_at = ?
            where practice = ? and id = ?
            """)
        .param(state.name())
        .param(Timestamp.from(nextTry))
        .param(state == State.SENT ? Timestamp.from(clock.instant()) : null)
        .param(practice().value())
        .param(id)
        .update();
  }

  private SentLetter letter(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp sent = row.getTimestamp("sent_at");
    return new SentLetter(
        id,
        LetterKind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getTimestamp("written_at").toInstant(),
        sent == null ? null : sent.toInstant(),
        FeedJson.read(cipher.open(practice(), binding(id), row.getBytes("content")), Letter.class));
  }

  private OdsCode practice() {
    return transactions.current();
  }

  private static Binding binding(UUID id) {
    return new Binding("cards.letter", id.toString(), 0);
  }
}
