package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.fhir.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the provider says of itself (OpenID Connect Discovery, 4). */
final class Discovery {

  private static final List<String> SCOPES =
      List.of(
          "openid",
          "profile",
          "email",
          "nhsperson",
          "associatedorgs",
          "nationalrbacaccess",
          "professionalmemberships",
          "organisationalmemberships",
          "selectedrole");

  private static final List<String> ACRS =
      List.of(
          "AAL3_ANY",
          "AAL2_OR_AAL3_ANY",
          "AAL2_ANY",
          "AAL1_USERPASS",
          "AAL3_N3_SMARTCARD",
          "AAL3_FIDO2",
          "AAL2_TOTP");

  private Discovery() {}

  static ObjectNode of(String issuer) {
    ObjectNode answer =
        Json.object()
            .put("issuer", issuer)
            .put("authorization_endpoint", issuer + "/authorize")
            .put("token_endpoint", issuer + "/token")
            .put("userinfo_endpoint", issuer + "/userinfo")
            .put("jwks_uri", issuer + "/jwks")
            .put("end_session_endpoint", issuer + "/end_session")
            .put("backchannel_logout_supported", true)
            .put("backchannel_logout_session_supported", true);
    list(answer, "scopes_supported", SCOPES);
    list(answer, "acr_values_supported", ACRS);
    list(answer, "response_types_supported", List.of("code"));
    list(answer, "grant_types_supported", List.of("authorization_code"));
    list(answer, "subject_types_supported", List.of("public"));
    list(answer, "id_token_signing_alg_values_supported", List.of("RS512"));
    list(answer, "token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    list(answer, "token_endpoint_auth_signing_alg_values_supported", List.of("RS512"));
    list(answer, "code_challenge_methods_supported", List.of("S256"));
    return answer;
  }

  private static void list(ObjectNode answer, String name, List<String> values) {
    ArrayNode list = answer.putArray(name);
    values.forEach(list::add);
  }
}
