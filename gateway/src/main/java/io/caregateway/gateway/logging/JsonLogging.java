package io.caregateway.gateway.logging;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code gateway.logging.json} into Spring Boot's structured logging. */
public final class JsonLogging implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.getProperty("gateway.logging.json", "false").strip().equals("true")) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "jsonLogging", Map.of("logging.structured.format.console", "logstash")));
    }
  }
}
