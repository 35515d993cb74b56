package io.caregateway.core.billing.letterhead;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letterheads as they are kept. Every call belongs in a transaction of the practice. */
final class LetterheadRows {

  private static final String COLUMNS = "id, branch, version, at, content";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  LetterheadRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  Optional<Letterhead> find(OdsCode practice, UUID id) {
    return jdbc.sql("select " + COLUMNS + " from core.letterhead where practice = ? and id = ?")
        .params(practice.value(), id)
        .query((row, n) -> letterhead(practice, row))
        .optional();
  }

  /** The newest of a branch, whose name may be written in any case. */
  Optional<Letterhead> newest(OdsCode practice, String branch) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from core.letterhead where practice = ? and lower(branch) = lower(?)"
                + " order by version desc limit 1")
        .params(practice.value(), branch)
        .query((row, n) -> letterhead(practice, row))
        .optional();
  }

  /** The newest of each branch, the practice's own first. */
  List<Letterhead> newest(OdsCode practice) {
    return jdbc.sql(
            "select distinct on (lower(branch)) "
                + COLUMNS
                + " from core.letterhead where practice = ? order by lower(branch), version desc")
        .param(practice.value())
        .query((row, n) -> letterhead(practice, row))
        .list();
  }

  void add(OdsCode practice, Letterhead letterhead) {
    jdbc.sql(
            """
            insert into core.letterhead (practice, id, branch, version, at, content)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            letterhead.id(),
            letterhead.branch(),
            letterhead.version(),
            Timestamp.from(letterhead.at()),
            cipher.seal(practice, binding(letterhead.id()), FeedJson.write(letterhead.content())))
        .update();
  }

  private Letterhead letterhead(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] opened = cipher.open(practice, binding(id), row.getBytes("content"));
    return new Letterhead(
        id,
        row.getString("branch"),
        row.getInt("version"),
        row.getTimestamp("at").toInstant(),
        FeedJson.read(opened, Letterhead.Content.class));
  }

  private static Binding binding(UUID id) {
    return new Binding("core.letterhead", id.toString(), 0);
  }
}
