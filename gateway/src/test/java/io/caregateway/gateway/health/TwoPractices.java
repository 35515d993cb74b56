package io.caregateway.gateway.health;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Practices;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A site to tell the health of. */
final class TwoPractices {

  static final OdsCode ONE = new OdsCode("A81001");
  static final OdsCode TWO = new OdsCode("B82002");

  private TwoPractices() {}

  static Practices practices() {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    for (OdsCode code : new OdsCode[] {ONE, TWO}) {
      Map.of(
              "name", "The Surgery",
              "clinical-system", "emis",
              "base-url", "http://127.0.0.1:9/fhir",
              "sync.every", "PT5M")
          .forEach((name, value) -> source.put("gateway.practices." + code + "." + name, value));
    }
    return new Binder(source).bind("gateway", Practices.class).get();
  }
}
