package io.caregateway.core.billing;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the billing items. Every call belongs in a transaction of the practice. */
public final class BillingItemStore {

  private static final long FIRST_VERSION = 1;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  public BillingItemStore(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * @return false when the form was sent before; then nothing was added
   */
  boolean add(
      OdsCode practice,
      UUID key,
      PatientId patient,
      UUID formToken,
      CheckedItem item,
      String createdBy,
      Instant at) {
    BillingItemRows.Content content =
        new BillingItemRows.Content(
            item.code(), item.clinicalCode(), item.text(), item.price(), createdBy);
    return jdbc.sql(
                """
                insert into core.billing_item (practice, key, patient, form_token, version, content,
                  date, created_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                on conflict (practice, form_token) do nothing
                """)
            .params(
                practice.value(),
                key,
                patient.value(),
                formToken,
                FIRST_VERSION,
                cipher.seal(practice, content(key, FIRST_VERSION), FeedJson.write(content)),
                item.date(),
                Timestamp.from(at))
            .update()
        == 1;
  }

  /**
   * @return false when the item is not parked
   */
  boolean waitAgain(OdsCode practice, UUID key) {
    return jdbc.sql(
                """
                update core.billing_item set state = 'WAITING', outcome = null
                where practice = ? and key = ? and state = 'PARKED'
                """)
            .params(practice.value(), key)
            .update()
        == 1;
  }

  /**
   * Counts an amendment of an entry, which waits again until it is made.
   *
   * @param version of what it says from now on
   * @return the amendment's version; empty when nobody may touch the entry any more
   */
  Optional<Long> amend(OdsCode practice, UUID key, long version, BillingItemRows.Content told) {
    return jdbc.sql(
            """
            update core.billing_item set amendment = amendment + 1, state = 'WAITING',
              outcome = null, version = ?, content = ?
            where practice = ? and key = ? and not closed returning amendment
            """)
        .params(
            version,
            cipher.seal(practice, content(key, version), FeedJson.write(told)),
            practice.value(),
            key)
        .query(Long.class)
        .optional();
  }

  static Binding content(UUID key, long version) {
    return new Binding("core.billing_item", key.toString(), version);
  }
}
