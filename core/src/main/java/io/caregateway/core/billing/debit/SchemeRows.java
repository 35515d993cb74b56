package io.caregateway.core.billing.debit;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under what name a practice collects. Every call belongs in a transaction of the practice. */
final class SchemeRows {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  SchemeRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  Optional<Scheme> find(OdsCode practice) {
    return jdbc.sql("select version, content from core.debit_scheme where practice = ?")
        .param(practice.value())
        .query(
            (row, n) ->
                FeedJson.read(
                    cipher.open(
                        practice, binding(practice, row.getLong(1)), row.getBytes("content")),
                    Scheme.class))
        .optional();
  }

  void put(OdsCode practice, Scheme scheme) {
    long version =
        jdbc.sql("select coalesce(max(version), 0) + 1 from core.debit_scheme where practice = ?")
            .param(practice.value())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into core.debit_scheme (practice, version, content) values (?, ?, ?)
            on conflict (practice) do update
              set version = excluded.version, content = excluded.content
            """)
        .params(
            practice.value(),
            version,
            cipher.seal(practice, binding(practice, version), FeedJson.write(scheme)))
        .update();
  }

  private static Binding binding(OdsCode practice, long version) {
    return new Binding("core.debit_scheme", practice.value(), version);
  }
}
