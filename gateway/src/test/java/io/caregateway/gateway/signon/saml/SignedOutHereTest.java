package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.saml2.provider.service.web.authentication.logout.Saml2RelyingPartyInitiatedLogoutSuccessHandler;

class SignedOutHereTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void showsThatWhoeverCannotSignOutAtTheirProviderIsSignedOutHere() throws Exception {
    FilterChain spring =
        (request, answer) ->
            new Saml2RelyingPartyInitiatedLogoutSuccessHandler((asked, who) -> null)
                .onLogoutSuccess(
                    (HttpServletRequest) request,
                    (HttpServletResponse) answer,
                    new TestingAuthenticationToken("somebody", "x"));
    new SignedOutHere().doFilter(new MockHttpServletRequest("POST", "/sign-out"), response, spring);
    assertThat(response.getRedirectedUrl()).isEqualTo("/signed-out");
  }

  @Test
  void leavesEveryOtherAnswerAsItIs() throws Exception {
    FilterChain unauthorized = (request, answer) -> ((HttpServletResponse) answer).setStatus(401);
    new SignedOutHere()
        .doFilter(new MockHttpServletRequest("POST", "/other"), response, unauthorized);
    assertThat(response.getStatus()).isEqualTo(401);
  }
}
