package io.caregateway.gateway.fhir;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the FHIR API.
 *
 * @param pageSize how many patients a page holds when the client names no number
 * @param largestPage how many at the most, whatever the client asks for
 * @param pageLife how long the link to a page can be followed
 * @param requestsPerSecond how many requests one client may make a second at one gateway process;
 *     twice as many at once after a pause
 */
@ConfigurationProperties("gateway.fhir")
public record FhirApiSettings(
    @DefaultValue("50") int pageSize,
    @DefaultValue("250") int largestPage,
    @DefaultValue("PT10M") Duration pageLife,
    @DefaultValue("50") int requestsPerSecond) {

  public FhirApiSettings {
    if (pageSize < 1 || largestPage < pageSize || largestPage > 1000) {
      throw new IllegalArgumentException(
          "gateway.fhir.page-size must be at least 1 and no more than gateway.fhir.largest-page,"
              + " which must be no more than 1000.");
    }
    if (pageLife.isNegative() || pageLife.isZero()) {
      throw new IllegalArgumentException(
          "gateway.fhir.page-life must be longer than nothing, as PT10M.");
    }
    if (requestsPerSecond < 1) {
      throw new IllegalArgumentException("gateway.fhir.requests-per-second must be at least 1.");
    }
  }
}
