package io.caregateway.gateway.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SpellCheckTest {

  private final StandardEnvironment environment = new StandardEnvironment();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway.people.port",
        "gateway.practices.A81001.sync.page-size",
        "gateway.practices.A81001.sync.pageSize",
        "gateway.practices.A81001.base_url",
        "gateway.database.run.password-file",
        "gateway.machines.clients.billing.practices[0]",
        "gateway.sign-on.saml.A81001.verification-certificates[1]",
        "spring.datasource.url",
      })
  void letsPassWhatThereIs(String name) {
    assertThatCode(() -> check(name)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway.people.prot",
        "gateway.practices.A81001.sync.evry",
        "gateway.practices.A81001.sync",
        "gateway.databases.url"
      })
  void refusesWhatThereIsNot(String name) {
    assertThatThrownBy(() -> check(name))
        .isInstanceOf(UnknownSetting.class)
        .hasMessageContaining(name)
        .hasMessageContaining("docs/settings.md");
  }

  @Test
  void leavesTheEnvironmentAlone() {
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("variables", Map.of("gateway.port", "tcp://10.0.0.1")));
    assertThatCode(
            () -> new SpellCheck().postProcessEnvironment(environment, new SpringApplication()))
        .doesNotThrowAnyException();
  }

  private void check(String name) {
    environment
        .getPropertySources()
        .addLast(new OriginTrackedMapPropertySource("file", Map.of(name, "1")));
    new SpellCheck().postProcessEnvironment(environment, new SpringApplication());
  }
}
