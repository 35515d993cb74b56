package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SamlSettingsTest {

  private static final String PRACTICE = "gateway.sign-on.saml.A81001.";

  @Test
  void trustsNoUnsolicitedAnswerUnlessTold() {
    SamlSettings settings =
        bound(
            Map.of(
                PRACTICE + "entity-id", "urn:idp",
                PRACTICE + "sso-url", "https://idp.example/sso",
                PRACTICE + "verification-certificates", "idp.pem"));
    SamlSettings.IdentityProvider provider = settings.saml().get("A81001");
    assertThat(provider).isNotNull();
    assertThat(provider.allowUnsolicited()).isFalse();
    assertThat(provider.attributes())
        .isEqualTo(new SamlSettings.Attributes("uid", "displayName", "role", "practice"));
  }

  @Test
  void takesEitherMetadataOrAddressesOneByOne() {
    String either = "either metadata, or sso-url and verification-certificates";
    assertThatThrownBy(() -> bound(Map.of(PRACTICE + "entity-id", "urn:idp")))
        .rootCause()
        .hasMessageContaining(either);
    assertThatThrownBy(
            () ->
                bound(
                    Map.of(
                        PRACTICE + "entity-id", "urn:idp",
                        PRACTICE + "sso-url", "https://idp.example/sso",
                        PRACTICE + "metadata.url", "https://idp.example/metadata")))
        .rootCause()
        .hasMessageContaining(either);
  }

  @Test
  void refusesMetadataThatAnybodyOnTheWayCouldChange() {
    assertThatThrownBy(
            () ->
                bound(
                    Map.of(
                        PRACTICE + "entity-id", "urn:idp",
                        PRACTICE + "metadata.url", "http://idp.example/metadata")))
        .rootCause()
        .hasMessageContaining("begins with https://");
  }

  @Test
  void refusesAnAddressWithoutTls() {
    assertThatThrownBy(() -> bound(Map.of("gateway.sign-on.base-url", "http://gateway.example")))
        .rootCause()
        .hasMessageContaining("begins with https://");
  }

  @Test
  void refusesAPracticeThatIsNoOdsCode() {
    String practice = "gateway.sign-on.saml.x.";
    assertThatThrownBy(
            () ->
                bound(
                    Map.of(
                        practice + "entity-id", "urn:idp",
                        practice + "sso-url", "https://idp.example/sso",
                        practice + "verification-certificates", "idp.pem")))
        .rootCause()
        .hasMessageContaining("An ODS code is");
  }

  private static SamlSettings bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("gateway.sign-on", SamlSettings.class);
  }
}
