package io.caregateway.routes.practice;

import io.caregateway.feed.OdsCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Practices as settings make them. */
public final class TestPractices {

  private TestPractices() {}

  /** Practices whose clinical systems nobody asks. */
  public static Practices of(OdsCode... codes) {
    Map<String, String> settings = new HashMap<>();
    Arrays.stream(codes)
        .map(code -> "gateway.practices." + code + ".")
        .forEach(
            prefix -> {
              settings.put(prefix + "name", "The Densham Surgery");
              settings.put(prefix + "clinical-system", "emis");
              settings.put(prefix + "base-url", "http://127.0.0.1:1/");
            });
    return bind(settings);
  }

  /** Practices of settings by their whole names, as {@code gateway.practices.A81001.name}. */
  public static Practices bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("gateway", Practices.class)
        .get();
  }
}
