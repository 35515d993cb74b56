package io.caregateway.gateway.signon.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.SignOnSettings.Newcomers;
import io.caregateway.gateway.signon.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionLimitTest {

  private static final Instant SIGNED_ON = Instant.parse("2026-03-02T08:00:00Z");

  private final List<String> recorded = new ArrayList<>();
  private final MockHttpSession session = new MockHttpSession();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final MockFilterChain chain = new MockFilterChain();

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void letsABusySessionGoOnUntilItsLimit() throws Exception {
    request(Duration.ofHours(12).minusSeconds(1));
    assertThat(chain.getRequest()).isNotNull();
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void endsABusySessionAtItsLimit() throws Exception {
    request(Duration.ofHours(12));
    assertThat(chain.getRequest()).isNull();
    assertThat(session.isInvalid()).isTrue();
    assertThat(response.getRedirectedUrl()).isEqualTo("/sign-on?ended=limit");
    assertThat(recorded).containsExactly("SESSION_LIMIT");
  }

  private void request(Duration after) throws Exception {
    Identity person = Visitor.at(new OdsCode("A81001"), SIGNED_ON);
    SecurityContextHolder.getContext()
        .setAuthentication(new UsernamePasswordAuthenticationToken(person, "", List.of()));
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.setSession(session);
    SignOnSettings settings =
        new SignOnSettings("x", Duration.ofMinutes(30), Duration.ofHours(12), Newcomers.CREATE);
    Clock clock = Clock.fixed(SIGNED_ON.plus(after), ZoneOffset.UTC);
    new SessionLimit(
            settings, new CurrentUser(), (someone, origin, why) -> recorded.add(why), clock)
        .doFilter(request, response, chain);
  }
}
