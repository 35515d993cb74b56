package io.caregateway.gateway.api;

import io.caregateway.core.billing.TypedValues;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads days from addresses. */
public final class ApiDay {

  private ApiDay() {}

  /**
   * The day, or today where there is none.
   *
   * @throws ApiRefused PARAMETER_MALFORMED, also for a day to come
   */
  public static LocalDate upTo(LocalDate today, @Nullable String sent) {
    LocalDate day = sent == null ? today : TypedValues.date(sent);
    if (day == null || day.isAfter(today)) {
      throw new ApiRefused(ApiRefusal.PARAMETER_MALFORMED);
    }
    return day;
  }
}
