package io.caregateway.gateway.signon.arrival;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.SignOnSite;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@Tag("slow")
class IdleOfThePracticeTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void isTheUsualUnlessThePracticeHasItsOwn() throws Exception {
    assertThat(idle(SignOnSite.A)).isEqualTo(Duration.ofHours(2));
    assertThat(idle(SignOnSite.B)).isEqualTo(Duration.ofMinutes(45));
  }

  private static Duration idle(OdsCode practice) throws Exception {
    Arrived arrived =
        site.gateway()
            .bean(Arrival.class)
            .arrive(bySaml(somebody(), practice, "receptionist"), CAMBRIDGE, DESK, () -> {});
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
    MockHttpServletResponse response = new MockHttpServletResponse();
    site.gateway()
        .bean(SignedOnPage.class)
        .onAuthenticationSuccess(
            request,
            response,
            UsernamePasswordAuthenticationToken.authenticated(
                arrived.identity(), "", arrived.authorities()));
    assertThat(response.getRedirectedUrl()).isEqualTo("/");
    return Duration.ofSeconds(
        Objects.requireNonNull(request.getSession()).getMaxInactiveInterval());
  }
}
