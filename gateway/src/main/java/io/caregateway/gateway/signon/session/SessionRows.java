package io.caregateway.gateway.signon.session;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code gateway.session}, in the transaction under way of the practice. */
@Component
final class SessionRows {

  private static final String PLACE = "gateway.session";
  private static final String COLUMNS = "id, version, started_at, seen_at, content";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;

  SessionRows(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
  }

  void insert(Identity person, Origin origin, Instant now) {
    String handle = person.proof().handle();
    jdbc.sql(
            """
            insert into gateway.session
              (practice, id, user_index, handle, started_at, seen_at, version, content)
            values (?, ?, ?, ?, ?, ?, 0, ?)
            """)
        .param(practice().value())
        .param(person.session())
        .param(userIndex(person.id()))
        .param(handle == null ? null : handleIndex(person.proof().issuer(), handle))
        .param(Timestamp.from(person.since()))
        .param(Timestamp.from(now))
        .param(sealed(person, origin, 0))
        .update();
  }

  /**
   * Notes the role that was chosen.
   *
   * @return false where the session has ended
   */
  boolean update(Identity person, Origin origin) {
    Optional<Long> version =
        jdbc.sql(
                """
                update gateway.session set version = version + 1
                where practice = ? and id = ? and ended_at is null returning version
                """)
            .params(practice().value(), person.session())
            .query(Long.class)
            .optional();
    version.ifPresent(
        next ->
            jdbc.sql("update gateway.session set content = ? where practice = ? and id = ?")
                .params(sealed(person, origin, next), practice().value(), person.session())
                .update());
    return version.isPresent();
  }

  /** Whether it goes on; if so, that it was seen now. */
  boolean touch(UUID id, Instant now) {
    return jdbc.sql(
                """
                update gateway.session set seen_at = ?
                where practice = ? and id = ? and ended_at is null
                """)
            .params(Timestamp.from(now), practice().value(), id)
            .update()
        == 1;
  }

  boolean isOpen(UUID id) {
    return jdbc.sql(
            "select 1 from gateway.session where practice = ? and id = ? and ended_at is null")
        .params(practice().value(), id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  boolean isLocked(UUID id) {
    return jdbc.sql(
            """
            select 1 from gateway.session
            where practice = ? and id = ? and ended_at is null and locked_at is not null
            """)
        .params(practice().value(), id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Those of them that were not locked before. */
  List<RegisteredSession> lock(UUID[] ids, Instant now) {
    return change("locked_at = ?", "locked_at is null", List.of(Timestamp.from(now)), ids);
  }

  /** Those of them that were locked. */
  List<RegisteredSession> unlock(UUID[] ids) {
    return change("locked_at = null", "locked_at is not null", List.of(), ids);
  }

  private List<RegisteredSession> change(
      String what, String which, List<Object> values, UUID[] ids) {
    return jdbc.sql(
            "update gateway.session set "
                + what
                + " where practice = ? and id = any (?) and ended_at is null and "
                + which
                + " returning "
                + COLUMNS)
        .params(values)
        .param(practice().value())
        .param(ids)
        .query((row, n) -> opened(row))
        .list();
  }

  List<RegisteredSession> open(Instant startedAfter, Instant seenAfter, int most) {
    return open("", List.of(), startedAfter, seenAfter, most);
  }

  List<RegisteredSession> open(UserId user, Instant startedAfter, Instant seenAfter, int most) {
    return open(" and user_index = ?", List.of(userIndex(user)), startedAfter, seenAfter, most);
  }

  private List<RegisteredSession> open(
      String which, List<Object> keys, Instant startedAfter, Instant seenAfter, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from gateway.session where practice = ? and ended_at is null"
                + which
                + " and started_at > ? and seen_at > ? order by seen_at desc limit ?")
        .param(practice().value())
        .params(keys)
        .param(Timestamp.from(startedAfter))
        .param(Timestamp.from(seenAfter))
        .param(most)
        .query((row, n) -> opened(row))
        .list();
  }

  List<RegisteredSession> close(UUID id, String why, Instant now) {
    return close("id = ?", List.of(id), why, now);
  }

  List<RegisteredSession> close(UserId user, String why, Instant now) {
    return close("user_index = ?", List.of(userIndex(user)), why, now);
  }

  /** Those of one sign-on, whatever practice it went on at. */
  List<RegisteredSession> close(UserId user, Instant started, String why, Instant now) {
    return close(
        "user_index = ? and started_at = ?",
        List.of(userIndex(user), Timestamp.from(started)),
        why,
        now);
  }

  List<RegisteredSession> close(String issuer, String handle, String why, Instant now) {
    return close("handle = ?", List.of(handleIndex(issuer, handle)), why, now);
  }

  void hold(String issuer, String handle) {
    jdbc.sql(
            "select id from gateway.session where practice = ? and ended_at is null and handle = ?"
                + " order by id for update")
        .params(practice().value(), handleIndex(issuer, handle))
        .query(UUID.class)
        .list();
  }

  private List<RegisteredSession> close(String which, List<Object> keys, String why, Instant now) {
    return jdbc.sql(
            "update gateway.session set ended_at = ?, ended_why = ?"
                + " where practice = ? and ended_at is null and "
                + which
                + " returning "
                + COLUMNS)
        .param(Timestamp.from(now))
        .param(why)
        .param(practice().value())
        .params(keys)
        .query((row, n) -> opened(row))
        .list();
  }

  private RegisteredSession opened(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] content =
        cipher.open(practice(), binding(id, row.getLong("version")), row.getBytes("content"));
    return FeedJson.read(content, SessionContent.class)
        .of(
            id,
            row.getTimestamp("started_at").toInstant(),
            row.getTimestamp("seen_at").toInstant());
  }

  private byte[] sealed(Identity person, Origin origin, long version) {
    byte[] content = FeedJson.write(SessionContent.of(person, origin));
    return cipher.seal(practice(), binding(person.session(), version), content);
  }

  private static Binding binding(UUID session, long version) {
    return new Binding(PLACE, session.toString(), version);
  }

  private byte[] userIndex(UserId user) {
    return index.of(practice(), PLACE, user.key());
  }

  private byte[] handleIndex(String issuer, String handle) {
    return index.of(practice(), PLACE + ".handle", issuer + "\n" + handle);
  }

  private OdsCode practice() {
    return transactions.current();
  }
}
