package io.caregateway.routes.sync;

import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes that a person's record is to be read again. */
final class PendingReadHolding implements Holding {

  private final JdbcClient jdbc;
  private final PatientIndexes indexes;

  PendingReadHolding(JdbcClient jdbc, PatientIndexes indexes) {
    this.jdbc = jdbc;
    this.indexes = indexes;
  }

  @Override
  public String table() {
    return "gateway.sync_read";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return whose.sourceIds().stream()
        .filter(id -> isPending(whose, id))
        .map(id -> new Row().with("recordToBeReadAgain", id).fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    for (String id : whose.sourceIds()) {
      jdbc.sql("delete from gateway.sync_read where practice = ? and source_index = ?")
          .params(whose.practice().value(), indexes.source(whose.practice(), id).bytes())
          .update();
    }
  }

  private boolean isPending(Subject whose, String id) {
    return jdbc.sql(
            "select exists (select from gateway.sync_read where practice = ? and source_index = ?)")
        .params(whose.practice().value(), indexes.source(whose.practice(), id).bytes())
        .query(Boolean.class)
        .single();
  }
}
