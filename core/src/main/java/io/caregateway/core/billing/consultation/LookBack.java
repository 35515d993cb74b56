package io.caregateway.core.billing.consultation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consultations are looked for that can be billed.
 *
 * @param days how far to look back where nobody says otherwise, 1 to 10
 * @param patience how long a page waits for the clinical system before it says that there is no
 *     answer
 */
@ConfigurationProperties("gateway.core.consultations")
public record LookBack(@DefaultValue("3") int days, @DefaultValue("PT45S") Duration patience) {

  static final int MOST_DAYS = 10;

  public LookBack {
    if (!allows(days) || patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException(
          "gateway.core.consultations.days must be from 1 to "
              + MOST_DAYS
              + ", and patience longer than nothing.");
    }
  }

  static boolean allows(int days) {
    return days >= 1 && days <= MOST_DAYS;
  }
}
