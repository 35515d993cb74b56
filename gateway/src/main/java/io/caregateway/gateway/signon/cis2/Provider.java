package io.caregateway.gateway.signon.cis2;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What CIS2 says of itself (OpenID Connect Discovery, 4.2).
 *
 * @param endSession where people sign out there (RP-Initiated Logout, 2.1); null where it has no
 *     such address, or none that is as safe as the others
 */
record Provider(
    URI issuer, URI authorize, URI token, URI userInfo, URI keys, @Nullable URI endSession) {

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
              URI.create(said.path("jwks_uri").asString("")),
              endSession(said.path("end_session_endpoint").asString(""), issuer));
      if (provider.addresses().stream().allMatch(address -> isAsSafe(address, issuer))) {
        return provider;
      }
    } catch (JacksonException | IllegalArgumentException e) {
      // told below
    }
    throw new Cis2Refused(Cis2Refusal.UNREADABLE);
  }

  /** Nobody is kept from signing on because they could not sign out there. */
  private static @Nullable URI endSession(String said, URI issuer) {
    try {
      URI address = URI.create(said);
      return isAsSafe(address, issuer) ? address : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private List<URI> addresses() {
    return List.of(authorize, token, userInfo, keys);
  }

  private static boolean isAsSafe(URI address, URI issuer) {
    return address.getHost() != null && issuer.getScheme().equals(address.getScheme());
  }
}
