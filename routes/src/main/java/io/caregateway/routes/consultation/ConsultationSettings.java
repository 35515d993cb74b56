package io.caregateway.routes.consultation;

import io.caregateway.routes.partner.BackOff;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consultations are read for billing.
 *
 * @param mostDays how far anyone may look back
 * @param mostConsultations how many are read at once
 * @param mostPages of one search
 * @param attempts how often one page is asked for, as somebody waits for the answer
 * @param firstDelay before the second attempt; it doubles with each further one
 * @param longestDelay it does not grow beyond this, and no longer Retry-After is waited for
 */
@ConfigurationProperties("gateway.consultations")
public record ConsultationSettings(
    @DefaultValue("10") int mostDays,
    @DefaultValue("100") int mostConsultations,
    @DefaultValue("20") int mostPages,
    @DefaultValue("3") int attempts,
    @DefaultValue("PT0.5S") Duration firstDelay,
    @DefaultValue("PT5S") Duration longestDelay) {

  public ConsultationSettings {
    if (mostDays < 1 || mostConsultations < 1 || mostPages < 1 || attempts < 1) {
      throw new IllegalArgumentException(
          "gateway.consultations.most-days, most-consultations, most-pages and attempts must be 1"
              + " or more.");
    }
    if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "gateway.consultations.first-delay must not be negative, nor longer than"
              + " longest-delay.");
    }
  }

  BackOff backOff() {
    return new BackOff(firstDelay, longestDelay);
  }
}
