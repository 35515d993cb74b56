package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.routes.signon.spine.SpineRefusal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class Cis2SettingsTest {

  @Test
  void isOffUnlessAnIssuerIsSet() {
    assertThat(bind(Map.of("c.client-id", "x")).isOn()).isFalse();
    assertThat(bind(Map.of("c.issuer", "https://cis2.example", "c.key-store", "k.p12")).isOn())
        .isTrue();
    assertThat(bind(Map.of("c.issuer", "http://127.0.0.1:9", "c.key-store", "k.p12")).isOn())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "issuer, http://cis2.example",
    "issuer, ftp://127.0.0.1",
    "key-store, ",
    "scopes, profile",
    "algorithms, none",
    "algorithms, HS256",
    "acr-values, "
  })
  void refusesWhatIsNotSafe(String name, String value) {
    Map<String, String> settings = new HashMap<>();
    settings.put("c.issuer", "https://cis2.example");
    settings.put("c.key-store", "k.p12");
    settings.put("c." + name, value == null ? "" : value);
    if (value == null && name.equals("key-store")) {
      settings.remove("c.key-store");
    }
    assertThatThrownBy(() -> bind(settings))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gateway.cis2.");
  }

  @Test
  void hasASentenceForEveryCauseAndForNothingElse() {
    for (Cis2Refusal refusal : Cis2Refusal.values()) {
      assertThat(Cis2Advice.sentence("nhs-" + refusal.code())).contains(refusal.sentence());
    }
    for (SpineRefusal refusal : SpineRefusal.values()) {
      assertThat(Cis2Advice.sentence("nhs-" + refusal.code())).contains(refusal.sentence());
    }
    assertThat(Cis2Advice.sentence("nhs-<script>")).isEmpty();
    assertThat(Cis2Advice.sentence("denied")).isEmpty();
    assertThat(Cis2Advice.sentence(null)).isEmpty();
  }

  private static Cis2Settings bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("c", Cis2Settings.class)
        .get();
  }
}
