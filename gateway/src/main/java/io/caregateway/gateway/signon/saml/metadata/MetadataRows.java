package io.caregateway.gateway.signon.saml.metadata;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code gateway.saml_metadata}. It is sealed though it is no secret: whoever could change what is
 * kept would decide who signs people on.
 */
@Component
final class MetadataRows implements KeptMetadata {

  private static final String PLACE = "gateway.saml_metadata";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  MetadataRows(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  @Override
  public Optional<Kept> find(String code) {
    OdsCode practice = new OdsCode(code);
    return transactions.in(
        practice,
        () ->
            jdbc.sql("select content, read_at from gateway.saml_metadata where practice = ?")
                .param(code)
                .query(
                    (row, n) -> {
                      Timestamp at = row.getTimestamp("read_at");
                      byte[] sealed = row.getBytes("content");
                      return new Kept(
                          cipher.open(practice, binding(code, at), sealed), at.toInstant());
                    })
                .optional());
  }

  @Override
  public void keep(String code, Kept metadata) {
    OdsCode practice = new OdsCode(code);
    Timestamp at = Timestamp.from(metadata.readAt());
    transactions.run(
        practice,
        () ->
            jdbc.sql(
                    """
                    insert into gateway.saml_metadata as m (practice, read_at, content)
                    values (?, ?, ?) on conflict (practice)
                    do update set read_at = excluded.read_at, content = excluded.content
                    where m.read_at < excluded.read_at
                    """)
                .params(code, at, cipher.seal(practice, binding(code, at), metadata.xml()))
                .update());
  }

  /** With its time: an old one under a new time does not open. */
  private static Binding binding(String practice, Timestamp at) {
    return new Binding(PLACE, practice, at.getTime());
  }
}
