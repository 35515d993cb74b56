package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.idp.saml.AuthnRequest;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.saml2.core.Response;
import org.springframework.security.saml2.core.OpenSamlInitializationService;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticationToken;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;

/** Two clocks may be 120 s apart, and not a second more. */
class ClockEdgesTest {

  static {
    OpenSamlInitializationService.initialize();
  }

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final SigningKey KEY = SigningKeys.generate("idp");
  private static final String HERE = "https://gateway.example/login/saml2/sso/A81001";

  @ParameterizedTest(name = "NotBefore {0} s from now: {1}")
  @CsvSource({"0,", "120,", "121,NOT_YET_VALID"})
  void beginsNoSoonerThanItSays(int seconds, SamlRefusal refusal) throws Exception {
    assertThat(broken(a -> a.conditions(NOW.plusSeconds(seconds), NOW.plusSeconds(600))))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @ParameterizedTest(name = "NotOnOrAfter {0} s from now: {1}")
  @CsvSource({"1,", "-119,", "-120,EXPIRED"})
  void endsWhenItSays(int seconds, SamlRefusal refusal) throws Exception {
    assertThat(broken(a -> a.conditions(NOW.minusSeconds(600), NOW.plusSeconds(seconds))))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @ParameterizedTest(name = "confirmed until {0} s from now: {1}")
  @CsvSource({"1,", "-119,", "-120,EXPIRED"})
  void isConfirmedNoLongerThanItSays(int seconds, SamlRefusal refusal) throws Exception {
    assertThat(broken(a -> a.confirmedUntil(NOW.plusSeconds(seconds))))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  private static Optional<SamlRefusal> broken(UnaryOperator<SamlAnswer> change) throws Exception {
    RelyingPartyRegistration here =
        RelyingPartyRegistration.withRegistrationId("A81001")
            .entityId("urn:gateway")
            .assertionConsumerServiceLocation(HERE)
            .assertingPartyMetadata(
                there -> there.entityId("urn:idp").singleSignOnServiceLocation("urn:sso"))
            .build();
    AuthnRequest asked = new AuthnRequest("_1", "urn:gateway", null, null, null, false, null);
    SamlAnswer answer =
        SamlAnswer.to(asked, HERE, "urn:idp", KEY, NOW)
            .person("priya", Map.of())
            .inResponseTo(null);
    Response response =
        (Response)
            XMLObjectSupport.unmarshallFromInputStream(
                Objects.requireNonNull(XMLObjectProviderRegistrySupport.getParserPool()),
                new ByteArrayInputStream(
                    change.apply(answer).xml().getBytes(StandardCharsets.UTF_8)));
    return new AssertionRules(new Saml2AuthenticationToken(here, "not read"), true, NOW)
        .brokenBy(response.getAssertions().get(0));
  }
}
