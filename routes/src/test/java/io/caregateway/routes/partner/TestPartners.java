package io.caregateway.routes.partner;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.practice.TestPractices;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Partners as their settings make them, with short times. */
final class TestPartners {

  static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
  static final int MAXIMUM_BYTES = 64 * 1024;

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final String PREFIX = "gateway.practices.A81001.";

  private TestPartners() {}

  static Partner emis(URI base) {
    return partner(base, Map.of(PREFIX + "clinical-system", "emis"));
  }

  static Partner tpp(URI base, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(Map.of(PREFIX + "clinical-system", "tpp"));
    more.forEach((name, value) -> settings.put(PREFIX + "partner." + name, value));
    return partner(base, settings);
  }

  private static Partner partner(URI base, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put(PREFIX + "name", "The Densham Surgery");
    settings.put(PREFIX + "base-url", base.toString());
    settings.put(PREFIX + "partner.request-timeout", "PT2S");
    settings.put(PREFIX + "partner.maximum-answer", MAXIMUM_BYTES + "B");
    Practices practices = TestPractices.bind(settings);
    return new Partners(practices, Clock.fixed(NOW, ZoneOffset.UTC)).of(PRACTICE);
  }
}
