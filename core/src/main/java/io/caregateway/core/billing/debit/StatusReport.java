package io.caregateway.core.billing.debit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a file of collections (ISO 20022 pain.002, CustomerPaymentStatusReport), as
 * written; texts that are not there are empty.
 *
 * @param message id of the file that it is about (OrgnlMsgId)
 * @param kind of that file, as {@code pain.008.001.02} (OrgnlMsgNmId)
 * @param status of all of it (GrpSts)
 */
record StatusReport(String message, String kind, Status status, List<Block> blocks) {

  StatusReport {
    blocks = List.copyOf(blocks);
  }

  /**
   * How something stands.
   *
   * @param code as ACCP or RJCT
   * @param reason of the external code list, or in the bank's own words
   */
  record Status(String code, String reason) {

    /** This or, where it says nothing, that of the whole of which it is a part. */
    Status or(Status whole) {
      return code.isEmpty()
          ? new Status(whole.code, reason.isEmpty() ? whole.reason : reason)
          : this;
    }
  }

  /**
   * One block of payments.
   *
   * @param id as the file named it (OrgnlPmtInfId)
   */
  record Block(String id, Status status, List<Debit> debits) {

    Block {
      debits = List.copyOf(debits);
    }
  }

  /**
   * One payment.
   *
   * @param id as the file named it (OrgnlEndToEndId)
   * @param amount as the bank repeats it; null where it does not
   */
  record Debit(String id, Status status, @Nullable BigDecimal amount) {}
}
