package io.caregateway.core.billing.payer;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The terms of accounts as they are kept. Every call belongs in a transaction of the practice. */
final class TermsRows {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  TermsRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** What of terms is sealed. */
  private record Content(List<String> address, String email) {}

  /** Terms under the account for which they were made. */
  record Row(UUID account, long version, Terms terms) {}

  /** Of these accounts, the newest change first. */
  List<Row> of(OdsCode practice, Collection<UUID> accounts) {
    return jdbc.sql(
            """
            select account, status, limit_pence, version, content from core.account_terms
            where practice = :practice and account in (:accounts) order by changed_at desc, account
            """)
        .param("practice", practice.value())
        .param("accounts", accounts)
        .query((row, n) -> row(practice, row))
        .list();
  }

  void put(OdsCode practice, UUID account, Terms terms, Instant at) {
    long version =
        of(practice, List.of(account)).stream().mapToLong(Row::version).findFirst().orElse(0) + 1;
    Content content = new Content(terms.address(), terms.email());
    Money limit = terms.limit();
    jdbc.sql(
            """
            insert into core.account_terms (practice, account, status, limit_pence, changed_at,
              version, content)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (practice, account) do update set status = excluded.status,
              limit_pence = excluded.limit_pence, changed_at = excluded.changed_at,
              version = excluded.version, content = excluded.content
            """)
        .param(practice.value())
        .param(account)
        .param(terms.status().name())
        .param(limit == null ? null : limit.pence())
        .param(Timestamp.from(at))
        .param(version)
        .param(cipher.seal(practice, binding(account, version), FeedJson.write(content)))
        .update();
  }

  private Row row(OdsCode practice, ResultSet row) throws SQLException {
    UUID account = row.getObject("account", UUID.class);
    long version = row.getLong("version");
    byte[] opened = cipher.open(practice, binding(account, version), row.getBytes("content"));
    Content content = FeedJson.read(opened, Content.class);
    return new Row(
        account,
        version,
        new Terms(
            AccountStatus.valueOf(row.getString("status")),
            money(row.getObject("limit_pence", Long.class)),
            content.address(),
            content.email()));
  }

  private static @Nullable Money money(@Nullable Long pence) {
    return pence == null ? null : new Money(pence);
  }

  private static Binding binding(UUID account, long version) {
    return new Binding("core.account_terms", account.toString(), version);
  }
}
