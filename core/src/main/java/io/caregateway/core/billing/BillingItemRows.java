package io.caregateway.core.billing;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Billing items as they are kept. Every call belongs in a transaction of the practice. */
final class BillingItemRows {

  private static final String SELECT =
      """
      select key, patient, version, content, date, created_at, state, record_id, outcome_version,
        outcome, outcome_at
      from core.billing_item
      """;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  BillingItemRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** What of an item is sealed when it is added. */
  record Content(
      String code, @Nullable String clinicalCode, String text, Money price, String createdBy) {}

  Optional<BillingItem> find(OdsCode practice, UUID key) {
    return jdbc.sql(SELECT + "where practice = ? and key = ?")
        .params(practice.value(), key)
        .query((row, n) -> item(practice, row))
        .optional();
  }

  Optional<BillingItem> byFormToken(OdsCode practice, UUID formToken) {
    return jdbc.sql(SELECT + "where practice = ? and form_token = ?")
        .params(practice.value(), formToken)
        .query((row, n) -> item(practice, row))
        .optional();
  }

  /** The items of an account and of those that were merged into it, newest service first. */
  List<BillingItem> of(OdsCode practice, PatientId patient, List<Account.Replaced> merged) {
    List<UUID> patients =
        Stream.concat(Stream.of(patient), merged.stream().map(Account.Replaced::patient))
            .map(PatientId::value)
            .toList();
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and patient in (:patients)
                order by date desc, created_at desc, key
                """)
        .param("practice", practice.value())
        .param("patients", patients)
        .query((row, n) -> item(practice, row))
        .list();
  }

  /** The items that need a person, longest parked first. */
  List<BillingItem> parked(OdsCode practice, int most) {
    return jdbc.sql(
            SELECT
                + """
                where practice = ? and state = 'PARKED' and not closed
                order by outcome_at, key limit ?
                """)
        .params(practice.value(), most)
        .query((row, n) -> item(practice, row))
        .list();
  }

  /** Of an item's content. */
  long version(OdsCode practice, UUID key) {
    return jdbc.sql("select version from core.billing_item where practice = ? and key = ?")
        .params(practice.value(), key)
        .query(Long.class)
        .single();
  }

  Map<UUID, State> states(OdsCode practice, PatientId patient) {
    Map<UUID, State> states = new HashMap<>();
    jdbc.sql("select key, state from core.billing_item where practice = ? and patient = ?")
        .params(practice.value(), patient.value())
        .query(
            row -> {
              states.put(row.getObject(1, UUID.class), State.valueOf(row.getString(2)));
            });
    return states;
  }

  private BillingItem item(OdsCode practice, ResultSet row) throws SQLException {
    UUID key = row.getObject("key", UUID.class);
    byte[] content =
        cipher.open(
            practice,
            BillingItemStore.content(key, row.getLong("version")),
            row.getBytes("content"));
    Content opened = FeedJson.read(content, Content.class);
    ItemOutcomes.Told told = told(practice, key, row);
    Timestamp outcomeAt = row.getTimestamp("outcome_at");
    return new BillingItem(
        key,
        new PatientId(row.getObject("patient", UUID.class)),
        opened.code(),
        opened.clinicalCode(),
        opened.text(),
        opened.price(),
        row.getObject("date", LocalDate.class),
        row.getTimestamp("created_at").toInstant(),
        opened.createdBy(),
        State.valueOf(row.getString("state")),
        row.getString("record_id"),
        told.reason(),
        told.mismatches(),
        outcomeAt == null ? null : outcomeAt.toInstant());
  }

  private ItemOutcomes.Told told(OdsCode practice, UUID key, ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("outcome");
    if (sealed == null) {
      return new ItemOutcomes.Told(null, List.of());
    }
    byte[] opened =
        cipher.open(practice, ItemOutcomes.binding(key, row.getLong("outcome_version")), sealed);
    return FeedJson.read(opened, ItemOutcomes.Told.class);
  }
}
