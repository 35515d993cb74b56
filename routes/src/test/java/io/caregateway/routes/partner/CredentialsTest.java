package io.caregateway.routes.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.caregateway.routes.practice.TestKeys;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final URI PATIENT = URI.create("Patient/1");
  private static final String TOKEN =
      "{\"access_token\":\"t1\",\"expires_in\":\"599\",\"token_type\":\"Bearer\"}";

  @Test
  void emisStyleSendsSpineHeadersAndAFreshUnsignedJwtPerRequest() throws Exception {
    SERVER.stubFor(get(urlEqualTo("/fhir/Patient/1")).willReturn(okJson("{}")));
    Partner partner = TestPartners.emis(base());

    partner.get(PATIENT, Interaction.READ_PATIENT);
    partner.get(PATIENT, Interaction.READ_PATIENT);

    List<LoggedRequest> seen = SERVER.findAll(getRequestedFor(urlEqualTo("/fhir/Patient/1")));
    LoggedRequest request = seen.get(0);
    assertThat(request.getHeader("Ssp-InteractionID"))
        .isEqualTo("urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1");
    assertThat(request.getHeader("Ssp-From")).isNotBlank();
    assertThat(request.getHeader("Ssp-To")).isNotBlank();
    assertThat(seen.get(0).getHeader("Ssp-TraceID"))
        .isNotEqualTo(seen.get(1).getHeader("Ssp-TraceID"));
    JWTClaimsSet claims = PlainJWT.parse(bearer(request)).getJWTClaimsSet();
    assertThat(claims.getExpirationTime().toInstant())
        .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(300));
    assertThat(claims.getAudience()).containsExactly(SERVER.baseUrl() + "/fhir");
    assertThat(claims.getStringClaim("reason_for_request")).isEqualTo("directcare");
    assertThat(claims.getStringClaim("requested_scope")).isEqualTo("patient/*.read");
    assertThat(claims.getClaims())
        .containsKeys("requesting_device", "requesting_organization", "requesting_practitioner");
  }

  @Test
  void tppStyleSignsByRs512AndKeepsTheTokenUntilItEnds(@TempDir Path folder) throws Exception {
    SERVER.stubFor(post(urlEqualTo("/oauth2/token")).willReturn(okJson(TOKEN)));
    SERVER.stubFor(get(urlEqualTo("/fhir/Patient/1")).willReturn(okJson("{}")));
    Partner partner = TestPartners.tpp(base(), settings(folder));

    partner.get(PATIENT, Interaction.READ_PATIENT);
    partner.get(PATIENT, Interaction.READ_PATIENT);

    List<LoggedRequest> asked = SERVER.findAll(postRequestedFor(urlEqualTo("/oauth2/token")));
    assertThat(asked).hasSize(1);
    SignedJWT jwt = SignedJWT.parse(formField(asked.get(0), "client_assertion"));
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS512");
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("kid-1");
    assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) TestKeys.RSA.getPublic()))).isTrue();
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(claims.getSubject()).isEqualTo("key-1");
    assertThat(claims.getExpirationTime().toInstant())
        .isAfter(TestPartners.NOW)
        .isBeforeOrEqualTo(TestPartners.NOW.plusSeconds(300));
    assertThat(UUID.fromString(claims.getJWTID())).isNotNull();
    LoggedRequest read = SERVER.findAll(getRequestedFor(urlEqualTo("/fhir/Patient/1"))).get(0);
    assertThat(bearer(read)).isEqualTo("t1");
    assertThat(UUID.fromString(read.getHeader("X-Request-ID"))).isNotNull();
  }

  @Test
  void aTokenThatIsNoLongerBelievedIsRenewedOnce(@TempDir Path folder) throws Exception {
    SERVER.stubFor(post(urlEqualTo("/oauth2/token")).willReturn(okJson(TOKEN)));
    SERVER.stubFor(
        get(urlEqualTo("/fhir/Patient/1"))
            .inScenario("s")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("renewed")
            .willReturn(aResponse().withStatus(401)));
    SERVER.stubFor(
        get(urlEqualTo("/fhir/Patient/1"))
            .inScenario("s")
            .whenScenarioStateIs("renewed")
            .willReturn(okJson("{}")));

    TestPartners.tpp(base(), settings(folder)).get(PATIENT, Interaction.READ_PATIENT);

    SERVER.verify(2, postRequestedFor(urlPathEqualTo("/oauth2/token")));
  }

  @Test
  void aRefusedTokenSaysWhichSettingsToCheck(@TempDir Path folder) throws Exception {
    SERVER.stubFor(post(urlEqualTo("/oauth2/token")).willReturn(aResponse().withStatus(401)));
    Partner partner = TestPartners.tpp(base(), settings(folder));

    assertThatThrownBy(() -> partner.get(PATIENT, Interaction.READ_PATIENT))
        .isInstanceOf(PartnerFailure.NotBelieved.class)
        .hasMessageContaining("partner.key-file");
  }

  @Test
  void anUnusableKeyFileIsToldByName(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("broken.pem"), "not a key");

    assertThatThrownBy(() -> TestPartners.tpp(base(), Map.of("key-file", file.toString())))
        .isInstanceOf(PartnerSettingsUnusable.class)
        .hasMessageContaining("broken.pem");
    assertThatThrownBy(() -> TestPartners.tpp(base(), Map.of()))
        .isInstanceOf(PartnerSettingsUnusable.class)
        .hasMessageContaining("partner.key-file");
  }

  private static URI base() {
    return URI.create(SERVER.baseUrl() + "/fhir");
  }

  private static Map<String, String> settings(Path folder) throws Exception {
    return Map.of(
        "key-file", TestKeys.rsaPem(folder).toString(), "client-id", "key-1", "key-id", "kid-1");
  }

  private static String bearer(LoggedRequest request) {
    return request.getHeader("Authorization").substring("Bearer ".length());
  }

  private static String formField(LoggedRequest request, String name) {
    for (String pair : request.getBodyAsString().split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
      }
    }
    throw new AssertionError("no field " + name);
  }
}
