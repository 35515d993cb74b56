package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.BillSearch;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a bill only while it is as the client knows it (RFC 9110, If-Match). */
@Component
final class Unchanged {

  private final Bills bills;
  private final BillSearch search;

  Unchanged(Bills bills, BillSearch search) {
    this.bills = bills;
    this.search = search;
  }

  /**
   * In the practice's transaction under way.
   *
   * @param tag null or {@code *} for a bill however it is
   * @throws ApiRefused CHANGED_MEANWHILE
   */
  Outcome then(OdsCode practice, UUID bill, @Nullable String tag, Supplier<Outcome> change) {
    if (tag != null && !tag.equals("*")) {
      bills.hold(practice, bill);
      boolean same =
          search.find(practice, bill).filter(now -> tag.equals(header(now.tag()))).isPresent();
      if (!same) {
        throw new ApiRefused(ApiRefusal.CHANGED_MEANWHILE);
      }
    }
    return change.get();
  }

  /** As it stands in ETag. */
  static String header(String tag) {
    return "\"" + tag + "\"";
  }
}
