package io.caregateway.core.billing.note;

import io.caregateway.core.billing.SealedContent;
import io.caregateway.core.billing.note.AccountNote.Kind;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes as they are kept. Every call belongs in a transaction of the practice. */
final class NoteRows {

  private static final String SELECT =
      """
      select id, account, kind, due, created_at, done_at, version, content from core.account_note
      """;

  private final JdbcClient jdbc;
  private final SealedContent<AccountNote.Content> sealed;

  NoteRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.sealed = new SealedContent<>(cipher, "core.account_note", AccountNote.Content.class);
  }

  Optional<AccountNote> find(OdsCode practice, UUID id) {
    return jdbc.sql(SELECT + "where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> note(practice, row))
        .optional();
  }

  /** Of these accounts: what stands first, of that what is due first; then what was done last. */
  List<AccountNote> of(OdsCode practice, Collection<UUID> accounts) {
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and account in (:accounts)
                order by done_at desc nulls first, due nulls last, created_at, id
                """)
        .param("practice", practice.value())
        .param("accounts", accounts)
        .query((row, n) -> note(practice, row))
        .list();
  }

  /** Tasks of the whole practice that stand, what is due first first. */
  List<AccountNote> tasks(OdsCode practice, int most) {
    return jdbc.sql(
            SELECT
                + """
                where practice = ? and kind = 'TASK' and done_at is null
                order by due nulls last, created_at, id limit ?
                """)
        .params(practice.value(), most)
        .query((row, n) -> note(practice, row))
        .list();
  }

  void add(OdsCode practice, AccountNote note) {
    jdbc.sql(
            """
            insert into core.account_note (practice, id, account, kind, due, created_at, version,
              content)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(note.id())
        .param(note.account())
        .param(note.kind().name())
        .param(note.due())
        .param(Timestamp.from(note.createdAt()))
        .param(note.version())
        .param(sealed(practice, note))
        .update();
  }

  void put(OdsCode practice, AccountNote note) {
    jdbc.sql(
            """
            update core.account_note set done_at = ?, version = ?, content = ?
            where practice = ? and id = ?
            """)
        .param(note.doneAt() == null ? null : Timestamp.from(note.doneAt()))
        .param(note.version())
        .param(sealed(practice, note))
        .param(practice.value())
        .param(note.id())
        .update();
  }

  private byte[] sealed(OdsCode practice, AccountNote note) {
    return sealed.seal(practice, note.id(), note.version(), note.content());
  }

  private AccountNote note(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    return new AccountNote(
        id,
        row.getObject("account", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getObject("due", LocalDate.class),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("done_at")),
        version,
        sealed.open(practice, row));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
