package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.csv.Mistake;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that make one bill.
 *
 * @param id the bill's, once it is made
 * @param pence what it came to with VAT when it was last tried; null before
 * @param payer whose account it goes on; null while that is not known
 * @param about the patient whom it is about; null for a business's bill that is about none
 */
record BulkBill(
    UUID id,
    UUID file,
    BulkState state,
    @Nullable Long pence,
    @Nullable UUID payer,
    @Nullable UUID about,
    long version,
    Content content) {

  /**
   * What of it is sealed.
   *
   * @param mistakes why it cannot be made
   */
  record Content(List<BulkRow> rows, List<Mistake> mistakes) {

    Content {
      rows = List.copyOf(rows);
      mistakes = List.copyOf(mistakes);
    }
  }

  List<BulkRow> rows() {
    return content.rows();
  }

  BulkRow first() {
    return rows().get(0);
  }

  BulkBill of(@Nullable UUID pays, @Nullable UUID whose) {
    return new BulkBill(id, file, state, pence, pays, whose, version, content);
  }

  /** What came of trying or making it. */
  BulkBill in(BulkState now, @Nullable Long total, List<Mistake> mistakes) {
    Content found = new Content(content.rows(), mistakes);
    return new BulkBill(id, file, now, total, payer, about, version + 1, found);
  }
}
