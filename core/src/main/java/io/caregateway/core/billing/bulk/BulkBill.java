package io.caregateway.core.billing.bulk;

import io.caregateway.feed.PatientId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that make one bill.
 *
 * @param payer whose account it goes on
 * @param about the patient whom it is about; null for a business's bill that is about none
 */
record BulkBill(UUID payer, @Nullable PatientId about, List<BulkRow> rows) {

  BulkBill {
    rows = List.copyOf(rows);
  }

  /** Of what the lines have in common. */
  String at(BulkColumn column) {
    return rows.get(0).at(column);
  }
}
