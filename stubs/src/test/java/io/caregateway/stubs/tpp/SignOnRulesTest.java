package io.caregateway.stubs.tpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import io.caregateway.stubs.faults.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SignOnRulesTest {

  @RegisterExtension
  static final StubsExtension STUBS =
      new StubsExtension(ClinicalStubs.with().patients(5).clientKey(TppClient.KEYS.getPublic()));

  private TppClient client;

  @BeforeEach
  void connect() {
    client = new TppClient(STUBS.fhirBase("B82002"));
  }

  @Test
  void givesATokenWithItsLifeAsAString() throws Exception {
    Reply reply = client.token(TppClient.assertion("RS512", client.claims()));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("expires_in").isString()).isTrue();
    assertThat(reply.json().path("expires_in").asString()).isEqualTo("599");
    assertThat(reply.json().path("token_type").asString()).isEqualTo("Bearer");
  }

  @Test
  void takesAnAssertionOnce() throws Exception {
    String assertion = TppClient.assertion("RS512", client.claims());
    assertThat(client.token(assertion).status()).isEqualTo(200);
    Reply again = client.token(assertion);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.json().path("error_description").asString()).contains("'jti'");
  }

  static Stream<Consumer<ObjectNode>> wrongClaims() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        c -> c.put("sub", "another"),
        c -> c.remove("iss"),
        c -> c.put("aud", "https://elsewhere.example/token"),
        c -> c.remove("jti"),
        c -> c.put("exp", now - 1),
        c -> c.put("exp", now + 400));
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void refusesWrongClaims(Consumer<ObjectNode> change) throws Exception {
    ObjectNode claims = client.claims();
    change.accept(claims);
    Reply refused = client.token(TppClient.assertion("RS512", claims));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().propertyNames())
        .containsExactlyInAnyOrder("error", "error_description", "message_id");
  }

  @Test
  void refusesAnotherAlgorithmAnotherSignatureAndAnotherGrant() throws Exception {
    assertThat(client.token(TppClient.assertion("RS256", client.claims())).status()).isEqualTo(400);
    String assertion = TppClient.assertion("RS512", client.claims());
    String forged = assertion.substring(0, assertion.lastIndexOf('.') + 1) + "AAAA";
    assertThat(client.token(forged).status()).isEqualTo(400);
    String other = TppClient.assertion("RS512", client.claims());
    String swapped = assertion.substring(0, assertion.lastIndexOf('.')) + signature(other);
    assertThat(client.token(swapped).status()).isEqualTo(401);
    assertThat(client.token("not.a.token").status()).isEqualTo(400);
    assertThat(client.token(Map.of("grant_type", List.of("password"))).status()).isEqualTo(400);
  }

  private static String signature(String assertion) {
    return assertion.substring(assertion.lastIndexOf('.'));
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, '', 401, ACCESS_DENIED",
    "Authorization, Bearer wrong, 401, ACCESS_DENIED",
    "X-Request-ID, '', 400, MISSING_VALUE",
    "X-Request-ID, 12, 400, INVALID_VALUE"
  })
  void refusesWrongHeaders(String header, String value, int status, String code) throws Exception {
    Reply refused = client.get("Patient?_count=1", header, value);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void sendsCorrelationIdsBack() throws Exception {
    Reply reply = client.get("Patient?_count=1", "X-Correlation-ID", "c-1");
    assertThat(reply.header("X-Correlation-ID")).isEqualTo("c-1");
    assertThat(reply.header("X-Request-ID")).hasSize(36);
  }

  @Test
  void takesTokensBack() throws Exception {
    assertThat(client.get("Patient?_count=1").status()).isEqualTo(200);
    STUBS.stubs().revokeTokens();
    assertThat(client.get("Patient?_count=1").status()).isEqualTo(401);
  }

  @Test
  void letsTokensExpire() {
    Instant start = Instant.parse("2026-02-01T00:00:00Z");
    Ticking clock = new Ticking(start);
    AccessTokens tokens = new AccessTokens(clock);
    String token = tokens.issue("practice");
    clock.set(start.plusSeconds(598));
    assertThat(tokens.holds(token, "practice")).isTrue();
    assertThat(tokens.holds(token, "another")).isFalse();
    clock.set(start.plusSeconds(599));
    assertThat(tokens.holds(token, "practice")).isFalse();
  }

  @Test
  void aFaultFallsOnTokensOnlyWhenItNamesThem() throws Exception {
    STUBS.practice("B82002").fault(Fault.UNAVAILABLE).once();
    Reply token = client.token(TppClient.assertion("RS512", client.claims()));
    assertThat(token.status()).isEqualTo(200);
    assertThat(client.get("Patient?_count=1").status()).isEqualTo(503);
    STUBS.practice("B82002").fault(Fault.UNAVAILABLE).at("oauth2/token").once();
    assertThat(client.token(TppClient.assertion("RS512", client.claims())).status()).isEqualTo(503);
  }
}
