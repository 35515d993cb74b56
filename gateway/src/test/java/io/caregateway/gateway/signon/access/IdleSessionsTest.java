package io.caregateway.gateway.signon.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Visitor;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

class IdleSessionsTest {

  private static final int IDLE = 1800;

  private final List<String> recorded = new ArrayList<>();
  private final MockHttpSession session = new MockHttpSession();

  @Test
  void recordsASessionThatEndedForIdleness() {
    signOn();
    end(Duration.ofSeconds(IDLE + 1));
    assertThat(recorded).containsExactly("555000100011 IDLE");
  }

  @Test
  void leavesASignOutToItsRequest() {
    signOn();
    end(Duration.ZERO);
    assertThat(recorded).isEmpty();
  }

  @Test
  void recordsNothingOfASessionWithoutAPerson() {
    end(Duration.ofSeconds(IDLE + 1));
    assertThat(recorded).isEmpty();
  }

  private void signOn() {
    Identity person = Visitor.at(new OdsCode("A81001"), Instant.now());
    session.setAttribute(
        "SPRING_SECURITY_CONTEXT",
        new SecurityContextImpl(new UsernamePasswordAuthenticationToken(person, "", List.of())));
  }

  private void end(Duration after) {
    session.setMaxInactiveInterval(IDLE);
    Clock later = Clock.offset(Clock.systemUTC(), after);
    new IdleSessions((person, origin, why) -> recorded.add(person.id().value() + " " + why), later)
        .sessionDestroyed(new HttpSessionEvent(session));
  }
}
