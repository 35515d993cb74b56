package io.caregateway.core.billing;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person was billed for. */
final class BillingItemHolding implements Holding {

  /** Stands where the words for the clinical record stood. */
  private static final String ERASED = "Erased";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BillingItemRows rows;

  BillingItemHolding(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.rows = new BillingItemRows(jdbc, cipher);
  }

  @Override
  public String table() {
    return "core.billing_item";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return items(whose).stream().map(BillingItemHolding::fields).toList();
  }

  private static Map<String, Object> fields(BillingItem item) {
    return new Row()
        .with("key", item.key())
        .with("patient", item.patient())
        .with("code", item.code())
        .with("clinicalCode", item.clinicalCode())
        .with("text", item.text())
        .with("pricePounds", item.price().pounds())
        .with("date", item.date())
        .with("addedBy", item.createdBy())
        .with("addedAt", item.createdAt())
        .with("state", item.state())
        .with("recordId", item.recordId())
        .with("reason", item.reason())
        .with("mismatches", item.mismatches())
        .with("stateSince", item.stateSince())
        .fields();
  }

  /** Words and clinical codes may tell who it was, and the record's id leads there. */
  @Override
  public void erase(Subject whose) {
    items(whose).forEach(item -> erase(whose.practice(), item));
    jdbc.sql(
            """
            update core.billing_item set record_id = null, outcome = null,
              closed = state <> 'WRITTEN'
            where practice = ? and patient = any (?)
            """)
        .params(whose.practice().value(), whose.uuids())
        .update();
  }

  private void erase(OdsCode practice, BillingItem item) {
    BillingItemRows.Content left =
        new BillingItemRows.Content(item.code(), null, ERASED, item.price(), item.createdBy());
    jdbc.sql(
            """
            update core.billing_item set content = ?, version = version + 1
            where practice = ? and key = ?
            """)
        .params(
            cipher.seal(
                practice,
                BillingItemStore.content(item.key(), rows.version(practice, item.key()) + 1),
                FeedJson.write(left)),
            practice.value(),
            item.key())
        .update();
  }

  private List<BillingItem> items(Subject whose) {
    return whose.ids().stream()
        .flatMap(id -> rows.of(whose.practice(), id, List.of()).stream())
        .toList();
  }
}
