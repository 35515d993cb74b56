package io.caregateway.smartcards.virtual;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cards of the practice whose transaction is under way. */
public final class CardBook {

  private record Content(Holder holder, Actor sponsor) {}

  private static final String COLUMNS =
      "select id, state, since, expires_at, wrong, content from cards.card where practice = ? ";
  private static final int MOST = 200;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final Clock clock;

  public CardBook(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.clock = clock;
  }

  /**
   * The card, locked for the rest of the transaction.
   *
   * @throws CardRefused when this practice has no such card
   */
  public Card held(UUID id) {
    return jdbc.sql(COLUMNS + "and id = ? for update")
        .params(practice().value(), id)
        .query(this::card)
        .optional()
        .orElseThrow(() -> new CardRefused(CardRefusal.NOT_FOUND));
  }

  public Optional<Card> find(UUID id) {
    return jdbc.sql(COLUMNS + "and id = ?")
        .params(practice().value(), id)
        .query(this::card)
        .optional();
  }

  /** The person's cards, newest first; the first is the one in use, if any is. */
  public List<Card> ofUid(String uid) {
    return jdbc
        .sql(COLUMNS + "and uid_index = ? order by since desc limit " + MOST)
        .params(practice().value(), uidIndex(uid))
        .query(this::card)
        .stream()
        .sorted((one, other) -> Boolean.compare(one.state().ended(), other.state().ended()))
        .toList();
  }

  /** The cards of whoever has exactly this first and last name, in any letter case. */
  public List<Card> ofName(String name) {
    return jdbc.sql(COLUMNS + "and name_index = ? order by since desc limit " + MOST)
        .params(practice().value(), nameIndex(name))
        .query(this::card)
        .list();
  }

  /** The cards that were last moved longest ago, of those in these states as written down. */
  public List<Card> in(CardState... states) {
    return jdbc.sql(COLUMNS + "and state = any(?) order by since limit " + MOST)
        .params(practice().value(), names(states))
        .query(this::card)
        .list();
  }

  /** The cards whose tries are used up without anybody having written it down. */
  public List<Card> usedUp() {
    return jdbc.sql(COLUMNS + "and state = 'ACTIVE' and wrong >= ? order by since limit " + MOST)
        .params(practice().value(), Card.TRIES)
        .query(this::card)
        .list();
  }

  /** The cards whose certificate ended without anybody having written it down. */
  public List<Card> pastTheirEnd() {
    return jdbc.sql(
            COLUMNS
                + "and state in ('ACTIVE', 'LOCKED', 'SUSPENDED') and expires_at <= ?"
                + " order by expires_at limit "
                + MOST)
        .params(practice().value(), Timestamp.from(clock.instant()))
        .query(this::card)
        .list();
  }

  /**
   * The cards in use that end within this time and whose person was not told so often yet, those
   * that end first first.
   */
  public List<Card> endingWithin(Duration time, int reminders) {
    return jdbc.sql(
            COLUMNS
                + "and state in ('ACTIVE', 'LOCKED', 'SUSPENDED') and expires_at > ?"
                + " and expires_at <= ? and reminded < ? order by expires_at limit "
                + MOST)
        .params(
            practice().value(),
            Timestamp.from(clock.instant()),
            Timestamp.from(clock.instant().plus(time)),
            reminders)
        .query(this::card)
        .list();
  }

  /**
   * Notes that the person is told for this time, in the transaction under way.
   *
   * @param end of the certificate that they are reminded of
   * @return whether nobody else has done so for this end
   */
  public boolean reminded(UUID id, Instant end, int reminders) {
    return jdbc.sql(
                """
                update cards.card set reminded = ?
                where practice = ? and id = ? and reminded < ? and expires_at = ?
                  and state in ('ACTIVE', 'LOCKED', 'SUSPENDED')
                """)
            .params(reminders, practice().value(), id, reminders, Timestamp.from(end))
            .update()
        == 1;
  }

  void add(UUID id, Holder holder, Actor sponsor) {
    OdsCode practice = practice();
    int added =
        jdbc.sql(
                """
                insert into cards.card (practice, id, state, since, uid_index, name_index, content)
                values (?, ?, 'REQUESTED', ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                practice.value(),
                id,
                Timestamp.from(clock.instant()),
                uidIndex(holder.uid()),
                nameIndex(holder.name()),
                cipher.seal(practice, binding(id), FeedJson.write(new Content(holder, sponsor))))
            .update();
    if (added == 0) {
      throw new CardRefused(CardRefusal.ALREADY_HELD);
    }
  }

  void move(UUID id, CardState to, Instant at) {
    jdbc.sql("update cards.card set state = ?, since = ? where practice = ? and id = ?")
        .params(to.name(), Timestamp.from(at), practice().value(), id)
        .update();
  }

  /**
   * Sets the end of the card's certificate, of which nobody was reminded yet.
   *
   * @param end null where it has none any more
   */
  public void expiresAt(UUID id, @Nullable Instant end) {
    jdbc.sql("update cards.card set expires_at = ?, reminded = 0 where practice = ? and id = ?")
        .param(end == null ? null : Timestamp.from(end))
        .param(practice().value())
        .param(id)
        .update();
  }

  private Card card(ResultSet row, int number) throws SQLException {
    OdsCode practice = practice();
    UUID id = row.getObject("id", UUID.class);
    Content content =
        FeedJson.read(cipher.open(practice, binding(id), row.getBytes("content")), Content.class);
    Timestamp end = row.getTimestamp("expires_at");
    Instant expiresAt = end == null ? null : end.toInstant();
    CardState written = CardState.valueOf(row.getString("state"));
    return new Card(
        practice,
        id,
        asOfNow(written, row.getInt("wrong"), expiresAt),
        row.getTimestamp("since").toInstant(),
        expiresAt,
        content.holder(),
        content.sponsor());
  }

  /** A card whose tries are used up, or whose time is over, is so before anybody wrote it down. */
  private CardState asOfNow(CardState written, int wrong, @Nullable Instant expiresAt) {
    if (!written.ended() && expiresAt != null && !clock.instant().isBefore(expiresAt)) {
      return CardState.EXPIRED;
    }
    return written == CardState.ACTIVE && wrong >= Card.TRIES ? CardState.LOCKED : written;
  }

  private byte[] uidIndex(String uid) {
    return index.of(practice(), "cards.uid", uid);
  }

  private byte[] nameIndex(String name) {
    return index.of(practice(), "cards.name", Holder.sought(name));
  }

  private OdsCode practice() {
    return transactions.current();
  }

  private static String[] names(CardState... states) {
    String[] names = new String[states.length];
    for (int i = 0; i < states.length; i++) {
      names[i] = states[i].name();
    }
    return names;
  }

  private static Binding binding(UUID id) {
    return new Binding("cards.card", id.toString(), 0);
  }
}
