package io.caregateway.gateway.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class JsonLoggingTest {

  @Test
  void isOnWhenAskedFor() {
    assertThat(consoleFormat("true")).isEqualTo("logstash");
  }

  @Test
  void isOffOtherwise() {
    assertThat(consoleFormat("false")).isNull();
  }

  private static @Nullable String consoleFormat(String json) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("settings", Map.of("gateway.logging.json", json)));
    new JsonLogging().postProcessEnvironment(environment, new SpringApplication());
    return environment.getProperty("logging.structured.format.console");
  }
}
