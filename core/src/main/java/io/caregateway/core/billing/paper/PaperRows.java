package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.core.billing.paper.IssuedPaper.State;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers that went out, as they are kept. Every call belongs in a transaction of the practice. */
final class PaperRows {

  static final long FIRST_VERSION = 1;
  private static final int MOST = 200;
  private static final String COLUMNS =
      "id, kind, subject, payer, patient, copy, letterhead, at, state, tries, version, content";
  private static final String SELECT = "select " + COLUMNS + " from core.paper ";

  private final JdbcClient jdbc;
  private final SealedContent<IssuedPaper.Content> sealed;

  PaperRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.paper", IssuedPaper.Content.class);
  }

  Optional<IssuedPaper> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> paper(practice, row))
        .optional();
  }

  /** The letterhead of the first paper of something that went out, or waits to. */
  Optional<UUID> original(OdsCode practice, PaperKind kind, UUID subject) {
    return jdbc.sql(
            """
            select letterhead from core.paper
            where practice = ? and kind = ? and subject = ?
              and state in ('PRINTED', 'WAITING', 'SENT')
            order by at, copy limit 1
            """)
        .params(practice.value(), kind.name(), subject)
        .query(UUID.class)
        .optional();
  }

  /** The papers of these things, newest first. */
  List<IssuedPaper> of(OdsCode practice, Collection<UUID> subjects) {
    return newest(practice, "subject in (:ids)", subjects).stream().limit(MOST).toList();
  }

  /** The papers on these accounts and about these patients, newest first. */
  List<IssuedPaper> ofPeople(OdsCode practice, Collection<UUID> ids) {
    return newest(practice, "(payer in (:ids) or patient in (:ids))", ids);
  }

  private List<IssuedPaper> newest(OdsCode practice, String which, Collection<UUID> ids) {
    return jdbc.sql(SELECT + "where practice = :practice and " + which + " order by at desc, id")
        .param("practice", practice.value())
        .param("ids", ids)
        .query((row, n) -> paper(practice, row))
        .list();
  }

  void add(OdsCode practice, IssuedPaper paper) {
    jdbc.sql(
            """
            insert into core.paper (practice, id, kind, subject, payer, patient, copy, letterhead,
              at, state, tries, next_at, version, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(paper.id())
        .param(paper.kind().name())
        .param(paper.subject())
        .param(paper.payer())
        .param(paper.patient())
        .param(paper.copy())
        .param(paper.letterhead())
        .param(Timestamp.from(paper.at()))
        .param(paper.state().name())
        .param(paper.tries())
        .param(Timestamp.from(paper.at()))
        .param(paper.version())
        .param(sealed.seal(practice, paper.id(), paper.version(), paper.content()))
        .update();
  }

  /** Takes what is due to be sent, so that nobody else tries it for a while. */
  List<IssuedPaper> take(OdsCode practice, Instant now, int most, Duration lease) {
    return jdbc.sql(
            """
            update core.paper set tries = tries + 1, next_at = ?
            where practice = ? and id in (select id from core.paper
              where practice = ? and state = 'WAITING' and next_at <= ?
              order by next_at limit ? for update skip locked)
            returning
            """
                + COLUMNS)
        .params(
            Timestamp.from(now.plus(lease)),
            practice.value(),
            practice.value(),
            Timestamp.from(now),
            most)
        .query((row, n) -> paper(practice, row))
        .list();
  }

  /** Notes how sending went; what was erased meanwhile stays erased. */
  void note(
      OdsCode practice,
      IssuedPaper paper,
      State state,
      Instant nextTry,
      IssuedPaper.Content content) {
    long version = paper.version() + 1;
    jdbc.sql(
            """
            update core.paper set state = ?, next_at = ?, version = ?, content = ?
            where practice = ? and id = ? and version = ?
            """)
        .params(
            state.name(),
            Timestamp.from(nextTry),
            version,
            sealed.seal(practice, paper.id(), version, content),
            practice.value(),
            paper.id(),
            paper.version())
        .update();
  }

  private IssuedPaper paper(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    return new IssuedPaper(
        id,
        PaperKind.valueOf(row.getString("kind")),
        row.getObject("subject", UUID.class),
        row.getObject("payer", UUID.class),
        row.getObject("patient", UUID.class),
        row.getBoolean("copy"),
        row.getObject("letterhead", UUID.class),
        row.getTimestamp("at").toInstant(),
        State.valueOf(row.getString("state")),
        row.getInt("tries"),
        version,
        sealed.open(practice, row));
  }
}
