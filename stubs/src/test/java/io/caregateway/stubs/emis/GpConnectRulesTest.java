package io.caregateway.stubs.emis;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.client.EmisClient;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.fhir.Json;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class GpConnectRulesTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(5));

  private EmisClient client;

  @BeforeEach
  void connect() {
    client = new EmisClient(STUBS.fhirBase("A81001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ssp-TraceID", "Ssp-From", "Ssp-To", "Ssp-InteractionID", "Authorization"})
  void asksForEveryHeader(String header) throws Exception {
    Reply refused = client.get("Patient?_count=1", header, "");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("BAD_REQUEST");
    assertThat(refused.json().at("/meta/profile/0").asString())
        .endsWith("GPConnect-OperationOutcome-1");
  }

  @ParameterizedTest
  @CsvSource({
    "Ssp-TraceID, 12",
    "Ssp-From, an-asid",
    "Ssp-InteractionID, urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1",
    "Authorization, Basic x",
    "Authorization, Bearer x.y",
    "Authorization, Bearer x.y.z",
    "Authorization, Bearer MQ.MQ."
  })
  void refusesWrongHeaders(String header, String value) throws Exception {
    assertThat(client.get("Patient?_count=1", header, value).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iss",
        "sub",
        "aud",
        "iat",
        "exp",
        "reason_for_request",
        "requested_scope",
        "requesting_device",
        "requesting_organization",
        "requesting_practitioner"
      })
  void asksForEveryClaim(String claim) throws Exception {
    assertThat(with(c -> c.remove(claim)).status()).isEqualTo(400);
  }

  static Stream<Consumer<ObjectNode>> wrongClaims() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        c -> c.put("exp", now + 299).put("iat", now),
        c -> c.put("exp", now + 301).put("iat", now),
        c -> c.put("exp", now - 1).put("iat", now - 301),
        c -> c.put("reason_for_request", "secondaryuses"),
        c -> c.put("requested_scope", "patient/*.write"),
        c -> c.put("aud", "https://elsewhere.example"),
        c -> c.put("sub", "2"),
        c -> device(c).put("resourceType", "Patient"),
        c -> device(c).remove("model"),
        c -> device(c).remove("identifier"),
        c -> c.withObject("requesting_organization").remove("name"),
        c -> c.withObject("requesting_practitioner").remove("name"),
        c -> ((ObjectNode) c.at("/requesting_practitioner/identifier/0")).put("system", "x"));
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void refusesWrongClaims(Consumer<ObjectNode> change) throws Exception {
    Reply refused = with(change);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("BAD_REQUEST");
  }

  @Test
  void callsAMalformedDeviceInvalid() throws Exception {
    Reply refused = with(c -> device(c).put("notAnElement", 1));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("INVALID_RESOURCE");
  }

  @Test
  void takesATokenFromTheNearFutureAndAConfidentialityCode() throws Exception {
    long soon = Instant.now().getEpochSecond() + 200;
    assertThat(with(c -> c.put("iat", soon).put("exp", soon + 300)).status()).isEqualTo(200);
    assertThat(with(c -> c.put("requested_scope", "patient/*.read conf/N")).status())
        .isEqualTo(200);
  }

  private static ObjectNode device(ObjectNode claims) {
    return claims.withObject("requesting_device");
  }

  private Reply with(Consumer<ObjectNode> change) throws Exception {
    ObjectNode claims = (ObjectNode) Json.read(Json.text(client.claims("patient/*.read")));
    change.accept(claims);
    return client.get("Patient?_count=1", "Authorization", EmisClient.bearer(claims));
  }
}
