package io.caregateway.gateway.signon.cis2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

class Cis2SignedOutTest {

  private static final URI ISSUER = URI.create("https://cis2.example/oidc");
  private static final String OURS = "https://gateway.example/signed-out";

  @Test
  void leadsWhoeverCameByCis2ToItsOwnAddressForThat() throws Exception {
    assertThat(led("https://cis2.example/oidc/end_session", new SignedOnAtCis2("a.b-c_d.e")))
        .isEqualTo(
            "https://cis2.example/oidc/end_session?id_token_hint=a.b-c_d.e"
                + "&post_logout_redirect_uri=https%3A%2F%2Fgateway.example%2Fsigned-out");
    assertThat(led("https://cis2.example/out?realm=%2Foidc", new SignedOnAtCis2("t")))
        .startsWith("https://cis2.example/out?realm=%2Foidc&id_token_hint=t&");
  }

  @ParameterizedTest
  @CsvSource({"''", "http://cis2.example/end_session", "javascript:alert(1)", "'no address'"})
  void endsOurSessionAloneWhereCis2HasNoSafeAddressForIt(String said) throws Exception {
    assertThat(led(said, new SignedOnAtCis2("t"))).isEqualTo("/signed-out");
  }

  @Test
  void leadsNobodyElseThere() throws Exception {
    assertThat(led("https://cis2.example/end_session", null)).isEqualTo("/signed-out");
    assertThat(new SignedOnAtCis2("secret").toString()).doesNotContain("secret");
  }

  private static @Nullable String led(String endSession, @Nullable Object kept) throws Exception {
    String document =
        """
        {"issuer": "https://cis2.example/oidc",
         "authorization_endpoint": "https://cis2.example/a", "token_endpoint": "https://cis2.example/t",
         "userinfo_endpoint": "https://cis2.example/u", "jwks_uri": "https://cis2.example/j",
         "end_session_endpoint": "%s"}
        """
            .formatted(endSession);
    URI known = Provider.read(document.getBytes(UTF_8), ISSUER).endSession();
    MockHttpServletResponse response = new MockHttpServletResponse();
    new Cis2SignedOut(() -> Optional.ofNullable(known), () -> OURS)
        .onLogoutSuccess(
            new MockHttpServletRequest(),
            response,
            new TestingAuthenticationToken("somebody", kept));
    return response.getRedirectedUrl();
  }
}
