package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.payer.CreditLimits;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import org.jspecify.annotations.Nullable;

/** Whether a draft may be posted, by its payer, its patient and the payer's terms. */
final class PostingCheck {

  private final Concerned concerned;
  private final CreditLimits limits;

  PostingCheck(Concerned concerned, CreditLimits limits) {
    this.concerned = concerned;
    this.limits = limits;
  }

  /** Why it may not; null when it may. In the practice's transaction under way. */
  @Nullable String refusal(OdsCode practice, Standing account, Bill bill) {
    String refusal = concerned.refusal(practice, account, bill.patient());
    if (refusal != null) {
      return refusal;
    }
    if (account.orderRequired() && bill.content().details().purchaseOrder().isEmpty()) {
      return account.name()
          + " pays bills only that bear their purchase order number. Enter it among the bill's"
          + " notes first.";
    }
    return limits.refusal(practice, account, bill.total());
  }
}
