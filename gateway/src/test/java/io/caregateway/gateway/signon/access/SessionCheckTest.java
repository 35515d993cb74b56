package io.caregateway.gateway.signon.access;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.SessionLocks;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@Tag("slow")
class SessionCheckTest {

  private static final String ENDED = "/sign-on?ended=elsewhere";
  private static final Ending BY_TEST =
      new Ending(Actor.system("test"), Origin.internal("c1"), "TEST");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void letsNobodyInWhoseSessionWasEndedElsewhere() throws Exception {
    Browser browser = signedOn();
    end();
    Browser.Page page = browser.open(WhoAmI.PEOPLE);
    assertThat(page.location()).isEqualTo(ENDED);
    assertThat(browser.open(page.location()).html().text()).contains("Your session was ended");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }

  @Test
  void findsOutWithinFiveSecondsAlsoInTheMiddleOfWorkOnAnotherProcess() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    Sessions sessions = site.gateway().bean(Sessions.class);
    // a process of its own, as far as it goes on believing what it once asked
    var other =
        new SessionCheck(
            site.gateway().bean(CurrentUser.class),
            sessions,
            site.gateway().bean(SessionLocks.class),
            clock);
    ProvenPerson ada = Proofs.byCard(Proofs.somebody(), A);
    Arrived arrived =
        site.gateway()
            .bean(Arrival.class)
            .arrive(ada, Place.NONE, Origin.internal("test"), () -> {});
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(arrived.identity(), null));
    MockHttpSession session = new MockHttpSession();
    assertThat(passes(other, session)).isTrue();

    sessions.endAllBy(A, ada.proof().issuer(), "0a" + ada.id().value(), BY_TEST);

    now.updateAndGet(before -> before.plus(SessionCheck.BELIEVED).minusMillis(1));
    assertThat(passes(other, session)).isTrue();
    now.updateAndGet(before -> before.plusMillis(1));
    assertThat(passes(other, session)).isFalse();
  }

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  private static boolean passes(SessionCheck check, MockHttpSession session) throws Exception {
    var request = new MockHttpServletRequest("GET", WhoAmI.PEOPLE);
    request.setSession(session);
    var chain = new MockFilterChain();
    check.doFilterInternal(request, new MockHttpServletResponse(), chain);
    return chain.getRequest() != null;
  }

  @Test
  void asksManyRequestsAtOnceOfAnEndedSessionToSignOn() throws Exception {
    Browser browser = signedOn();
    end();
    assertThat(IntStream.range(0, 20).parallel().mapToObj(i -> status(browser)).toList())
        .containsOnly(302);
  }

  @Test
  void showsNothingWhereTheRegisterCannotBeAsked() throws Exception {
    Browser browser = signedOn();
    site.asOwner("revoke update on gateway.session from %s");
    try {
      Browser.Page page = browser.open(WhoAmI.PEOPLE);
      assertThat(page.status()).isEqualTo(500);
      assertThat(page.response().body()).doesNotContain(Staff.RECEPTIONIST);
    } finally {
      site.asOwner("grant update on gateway.session to %s");
    }
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  private static int status(Browser browser) {
    try {
      return browser.open(WhoAmI.PEOPLE).status();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Browser signedOn() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.RECEPTIONIST);
    return browser;
  }

  private static void end() {
    site.gateway().bean(Sessions.class).endAllOf(A, UserId.uid(Staff.RECEPTIONIST), BY_TEST);
  }
}
