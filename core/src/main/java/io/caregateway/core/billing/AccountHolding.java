package io.caregateway.core.billing;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's accounts. */
final class AccountHolding implements Holding {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final AccountRows rows;

  AccountHolding(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.rows = new AccountRows(jdbc, cipher);
  }

  @Override
  public String table() {
    return "core.account";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return whose.ids().stream()
        .flatMap(id -> rows.find(whose.practice(), id).stream())
        .map(
            row ->
                new Row()
                    .with("patient", row.patient())
                    .with("version", row.version())
                    .with("state", row.state())
                    .with("contactDataWithheld", row.restricted())
                    .with("replacedBy", row.replacedBy())
                    .with("demographics", row.demographics())
                    .with("updatedAt", row.updatedAt())
                    .with("erased", row.rights().erased())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    whose.ids().forEach(id -> erase(whose, id));
  }

  private void erase(Subject whose, PatientId id) {
    rows.find(whose.practice(), id)
        .ifPresent(
            row ->
                jdbc.sql(
                        """
                        update core.account set restricted = false, demographics = ?,
                          nhs_number_index = null, family_indexes = '{}', birth_date_index = null
                        where practice = ? and patient = ?
                        """)
                    .params(
                        cipher.seal(
                            whose.practice(),
                            AccountStore.binding(id, row.version()),
                            FeedJson.write(Demographics.NOTHING)),
                        whose.practice().value(),
                        id.value())
                    .update());
  }
}
