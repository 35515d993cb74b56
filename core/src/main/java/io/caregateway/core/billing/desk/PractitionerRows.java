package io.caregateway.core.billing.desk;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Practitioners as they are kept. Every call belongs in a transaction of the practice. */
final class PractitionerRows {

  /** A name is written once: who is called otherwise is added anew. */
  private static final long VERSION = 1;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  PractitionerRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** What of them is sealed. */
  private record Content(String name) {}

  /** By name. */
  List<Practitioner> all(OdsCode practice) {
    return jdbc
        .sql("select id, shown, branch, content from core.practitioner where practice = ?")
        .param(practice.value())
        .query((row, n) -> practitioner(practice, row))
        .stream()
        .sorted(Comparator.comparing(Practitioner::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  void put(OdsCode practice, Practitioner one) {
    byte[] sealed =
        cipher.seal(practice, binding(one.id()), FeedJson.write(new Content(one.name())));
    jdbc.sql(
            """
            insert into core.practitioner (practice, id, shown, branch, content)
            values (?, ?, ?, ?, ?)
            on conflict (practice, id) do update set shown = excluded.shown,
              branch = excluded.branch
            """)
        .param(practice.value())
        .param(one.id())
        .param(one.shown())
        .param(one.branch())
        .param(sealed)
        .update();
  }

  private Practitioner practitioner(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] opened = cipher.open(practice, binding(id), row.getBytes("content"));
    return new Practitioner(
        id,
        FeedJson.read(opened, Content.class).name(),
        row.getBoolean("shown"),
        row.getObject("branch", UUID.class));
  }

  private static Binding binding(UUID id) {
    return new Binding("core.practitioner", id.toString(), VERSION);
  }
}
