package io.caregateway.gateway.signon.cis2;

import java.net.URI;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What CIS2 says of itself (OpenID Connect Discovery, 4.2). */
record Provider(URI issuer, URI authorize, URI token, URI userInfo, URI keys) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * @param issuer whose document it must be, to the letter
   * @throws Cis2Refused UNREADABLE, WRONG_ISSUER
   */
  static Provider read(byte[] document, URI issuer) {
    try {
      JsonNode said = JSON.readTree(document);
      if (!issuer.toString().equals(said.path("issuer").asString(""))) {
        throw new Cis2Refused(Cis2Refusal.WRONG_ISSUER);
      }
      Provider provider =
          new Provider(
              issuer,
              URI.create(said.path("authorization_endpoint").asString("")),
              URI.create(said.path("token_endpoint").asString("")),
              URI.create(said.path("userinfo_endpoint").asString("")),
              URI.create(said.path("jwks_uri").asString("")));
      if (provider.addresses().stream().allMatch(provider::isAsSafe)) {
        return provider;
      }
    } catch (JacksonException | IllegalArgumentException e) {
      // told below
    }
    throw new Cis2Refused(Cis2Refusal.UNREADABLE);
  }

  private List<URI> addresses() {
    return List.of(authorize, token, userInfo, keys);
  }

  private boolean isAsSafe(URI address) {
    return address.getHost() != null && issuer.getScheme().equals(address.getScheme());
  }
}
