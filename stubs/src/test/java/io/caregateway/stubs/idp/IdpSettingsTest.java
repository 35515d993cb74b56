package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caregateway.stubs.idp.saml.Sample;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdpSettingsTest {
  private final IdpSettings settings =
      IdpSettings.demo().with(Clock.fixed(Sample.NOW, ZoneOffset.UTC));

  @Test
  void datesAnswersByItsClock() throws Exception {
    assertThat(answer(settings)).contains("IssueInstant=\"2026-03-01T09:30:00Z\"");
  }

  @Test
  void signsOneOfTheTwoWhereItIsToldSo() throws Exception {
    assertThat(answer(settings).split("<ds:Signature ", -1)).hasSize(3);
    assertThat(answer(settings.signing(true, false)).split("<ds:Signature ", -1)).hasSize(2);
    assertThat(answer(settings.signing(false, true)).split("<ds:Signature ", -1)).hasSize(2);
  }

  @Test
  void takesAnyOfTheAllowedAddresses() throws Exception {
    var provider =
        new ServiceProvider("sp", List.of("https://a/{ods}", "https://b/{ods}"), "slo", null);
    assertThat(provider.acsUrl("A81001", null)).isEqualTo("https://a/A81001");
    assertThat(provider.acsUrl("A81001", "https://b/A81001")).isEqualTo("https://b/A81001");
  }

  @Test
  void refusesAProviderWithoutAnAddressAndAPersonWithoutAUid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceProvider("sp", List.of(), "slo", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StaffMember("12345", "A", "B", List.of(), "A81001"));
  }

  @Test
  void hasNoEntityIdBeforeItIsServed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PracticeIdp(settings).entityId("A81001"))
        .withMessageContaining("servedAt");
  }

  private static String answer(IdpSettings settings) throws Exception {
    var idp = new PracticeIdp(settings);
    idp.servedAt("http://127.0.0.1:9000");
    var member = settings.staff().member("A81001", "555000100011");
    return idp.answer(Sample.request(), member).xml();
  }
}
