package io.caregateway.stubs.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.client.TppClient;
import io.caregateway.stubs.spine.cis2.SpineClient;
import io.caregateway.stubs.spine.people.SpineDirectory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class Cis2Test {

  private static final SpineClient GATEWAY =
      SpineClient.gatewayAt("https://localhost:8443").signingWith(TppClient.KEYS.getPublic());

  @RegisterExtension
  static final StubsExtension STUBS =
      new StubsExtension(ClinicalStubs.with().patients(1).spine(SpineDirectory.demo(), GATEWAY));

  private Cis2Client client;

  @BeforeEach
  void connect() {
    client = new Cis2Client(STUBS.stubs().spine().issuer());
  }

  @Test
  void saysWhereEverythingIs() throws Exception {
    JsonNode discovery = client.get("/.well-known/openid-configuration", "").json();
    assertThat(discovery.path("issuer").asString()).isEqualTo(STUBS.stubs().spine().issuer());
    assertThat(discovery.path("token_endpoint_auth_methods_supported").toString())
        .isEqualTo("[\"private_key_jwt\"]");
  }

  @Test
  void givesAnIdTokenWithTheClaimsOfCis2() throws Exception {
    JsonNode token = client.tokens("555000100011").idToken();
    assertThat(token.propertyNames())
        .contains("sub", "azp", "exp", "iat", "auth_time", "at_hash", "auditTrackingId", "realm");
    assertThat(token.path("nonce").asString()).isEqualTo("the nonce");
    assertThat(token.path("acr").asString()).isEqualTo("AAL3_N3_SMARTCARD");
    assertThat(token.path("amr").toString()).isEqualTo("[\"N3_SMARTCARD\"]");
    assertThat(token.path("authentication_assurance_level").asString()).isEqualTo("3");
    assertThat(token.path("id_assurance_level").asString()).isEqualTo("3");
    assertThat(token.path("selected_roleid").asString()).isEqualTo("200000001011");
  }

  @Test
  void tellsOfEveryRoleOfAPerson() throws Exception {
    JsonNode info = client.userInfo(client.tokens("555000100033").access()).json();
    assertThat(info.path("nhsid_nrbac_roles")).hasSize(2);
    JsonNode role = info.at("/nhsid_nrbac_roles/0");
    assertThat(role.path("role_code").asString()).isEqualTo("S8000:G8000:R8000");
    assertThat(role.path("activity_codes").toString()).isEqualTo("[\"B0380\",\"B0820\"]");
    assertThat(info.path("nhsid_user_orgs")).hasSize(2);
    assertThat(info.has("selected_roleid")).isFalse();
  }

  @Test
  void sendsALoneObjectInThePlaceOfAListAndNoListForNone() throws Exception {
    JsonNode lone = client.userInfo(client.tokens("555000200011").access()).json();
    assertThat(lone.path("nhsid_nrbac_roles").isObject()).isTrue();
    assertThat(lone.path("nhsid_user_orgs").isObject()).isTrue();
    JsonNode none = client.userInfo(client.tokens("555000100044").access()).json();
    assertThat(none.has("nhsid_nrbac_roles")).isFalse();
  }

  @Test
  void asksForTheRoleWhereThereAreSeveral() throws Exception {
    Reply roles = client.press(client.ask(client.request()), "choice", "uid", "555000300011");
    assertThat(roles.response().body()).contains("Which role for Noor Haddad?", "No role yet");
    Reply back = client.press(roles, "role", "role", "200000003101");
    assertThat(back.header("Location")).startsWith(Cis2Client.REDIRECT + "?code=");
  }

  @Test
  void deniesWhomTheAuthenticatorIsNotEnoughFor() throws Exception {
    Map<String, List<String>> request = client.request();
    request.put("acr_values", List.of("AAL3_ANY"));
    Reply back = client.press(client.ask(request), "choice", "uid", "555000100022");
    assertThat(back.header("Location")).contains("error=access_denied", "state=the+state");
    assertThat(client.signOn("555000100022")).containsKey("code");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, another, 400",
    "redirect_uri, https://evil.example/, 400",
    "response_type, token, 302",
    "scope, profile, 302",
    "code_challenge_method, plain, 302"
  })
  void refusesRequestsThatAreNotRight(String name, String value, int status) throws Exception {
    Map<String, List<String>> request = client.request();
    request.put(name, List.of(value));
    Reply reply = client.ask(request);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Location")).doesNotContain("evil").doesNotContain("code=");
  }

  @Test
  void takesACodeOnceAndWithItsVerifierAlone() throws Exception {
    String code = client.code("555000100011");
    assertThat(client.exchange(code, client.claims()).status()).isEqualTo(200);
    assertThat(client.exchange(code, client.claims()).json().path("error").asString())
        .isEqualTo("invalid_grant");
    String another = client.code("555000100011");
    String assertion = TppClient.assertion("RS512", client.claims());
    assertThat(client.exchange(another, assertion, "a guess").status()).isEqualTo(400);
  }

  @Test
  void takesAClientAssertionOnceAndMadeForItAlone() throws Exception {
    String assertion = TppClient.assertion("RS512", client.claims());
    assertThat(client.exchange("no code", assertion, "").json().path("error").asString())
        .isEqualTo("invalid_grant");
    assertThat(client.exchange("no code", assertion, "").json().path("error").asString())
        .isEqualTo("invalid_request");
    for (ObjectNode wrong :
        List.of(
            client.claims().put("aud", "https://elsewhere.example"),
            client.claims().put("iss", "another").put("sub", "another"),
            client.claims().put("exp", 1),
            client.claims().put("exp", client.claims().path("exp").asLong() + 600),
            client.claims().put("jti", ""))) {
      assertThat(client.exchange("no code", wrong).json().path("error").asString())
          .isIn("invalid_request", "invalid_client");
    }
  }

  @Test
  void publishesTheKeyBeforeTheNewest() throws Exception {
    JsonNode before = client.get("/jwks", "").json().path("keys");
    STUBS.stubs().spine().rollKeys();
    JsonNode after = client.get("/jwks", "").json().path("keys");
    assertThat(after).hasSize(2);
    assertThat(after.path(1)).isEqualTo(before.path(0));
  }

  @Test
  void endsASessionAndItsAccessToken() throws Exception {
    Cis2Client.Tokens tokens = client.tokens("555000100011");
    String hint = tokens.reply().json().path("id_token").asString();
    Reply reply =
        client.get(
            "/end_session?post_logout_redirect_uri=https://localhost:8443/signed-out&id_token_hint="
                + hint,
            "");
    assertThat(reply.header("Location")).isEqualTo("https://localhost:8443/signed-out");
    assertThat(client.userInfo(tokens.access()).status()).isEqualTo(401);
  }
}
