package io.caregateway.routes.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

  private final BaseUrl base = new BaseUrl(URI.create("https://emis.example/A81001/STU3"));

  @Test
  void resolvesRelativeReferencesUnderTheBase() {
    assertThat(base.resolve(URI.create("Patient?_count=5")))
        .isEqualTo(URI.create("https://emis.example/A81001/STU3/Patient?_count=5"));
    assertThat(base.resolve(URI.create("https://emis.example:443/A81001/STU3/Patient?page=2")))
        .hasQuery("page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/A81001/STU3/Patient",
        "http://emis.example/A81001/STU3/Patient",
        "https://emis.example:8443/A81001/STU3/Patient",
        "https://emis.example/B82002/STU3/Patient",
        "https://emis.example/A81001/STU3evil/Patient",
        "https://emis.example/A81001/STU3/../../B82002/STU3/Patient",
        "https://emis.example/A81001/STU3/%2e%2e/%2e%2e/B82002/Patient",
        "https://emis.example/A81001/STU3/..%2f..%2fB82002",
        "https://user@emis.example/A81001/STU3/Patient",
        "https://emis.example@evil.example/A81001/STU3/Patient",
        "//evil.example/A81001/STU3/Patient",
        "/B82002/STU3/Patient",
        "../../B82002/STU3/Patient",
        "https://emis.example/A81001/STU3/Patient#x",
        "mailto:someone@evil.example",
        "file:///etc/passwd"
      })
  void refusesLinksThatLeadAway(String link) {
    assertThatThrownBy(() -> base.resolve(URI.create(link)))
        .isInstanceOf(PartnerFailure.ForeignLink.class);
  }
}
