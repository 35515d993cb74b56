package io.caregateway.routes.signon.cis2;

import java.net.URI;

/**
 * What is asked of CIS2 about a person.
 *
 * @param endpoint as the provider's discovery names it
 * @param accessToken of the sign-on
 * @param subject of its ID token, whom the answer must be about
 */
public record UserInfoRequest(URI endpoint, String accessToken, String subject) {

  /** Shows no secret and names nobody. */
  @Override
  public String toString() {
    return "a request for userinfo";
  }
}
