package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.spine.people.SpineUser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authentication request that was let in (OpenID Connect Core, 3.1.2.1).
 *
 * @param acrs the authentication context classes asked for; empty takes any
 * @param challenge of PKCE (RFC 7636), S256; null where the client uses none
 * @param user who was chosen at the first page; null until then
 */
record SignOnRequest(
    URI redirectUri,
    Set<String> scopes,
    Set<String> acrs,
    @Nullable String state,
    @Nullable String nonce,
    @Nullable String challenge,
    @Nullable SpineUser user) {

  SignOnRequest of(SpineUser chosen) {
    return new SignOnRequest(redirectUri, scopes, acrs, state, nonce, challenge, chosen);
  }

  /** What the browser is sent back with; the state goes along. */
  Map<String, List<String>> answer(Map<String, String> parameters) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    parameters.forEach((name, value) -> all.put(name, List.of(value)));
    if (state != null) {
      all.put("state", List.of(state));
    }
    return all;
  }
}
