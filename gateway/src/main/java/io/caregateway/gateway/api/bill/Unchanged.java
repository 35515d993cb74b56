package io.caregateway.gateway.api.bill;

import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.bill.BillSearch;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Changes a bill only while it is as the client knows it (RFC 9110, If-Match). */
@Component
final class Unchanged {

  private final Bills bills;
  private final BillSearch search;
  private final HttpServletRequest request;

  /**
   * @param request the one under way, whichever that is
   */
  Unchanged(Bills bills, BillSearch search, HttpServletRequest request) {
    this.bills = bills;
    this.search = search;
    this.request = request;
  }

  /**
   * In the practice's transaction under way; without the header, or for {@code *}, however the bill
   * is.
   *
   * @throws ApiRefused CHANGED_MEANWHILE
   */
  Outcome then(OdsCode practice, UUID bill, Supplier<Outcome> change) {
    String tag = request.getHeader(HttpHeaders.IF_MATCH);
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
