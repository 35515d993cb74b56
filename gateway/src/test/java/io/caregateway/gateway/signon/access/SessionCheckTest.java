package io.caregateway.gateway.signon.access;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.gateway.signon.session.Ending;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class SessionCheckTest {

  private static final String ENDED = "/sign-on?ended=elsewhere";

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
  void findsOutWithinSecondsAlsoInTheMiddleOfWork() throws Exception {
    Browser browser = signedOn();
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
    end();
    await()
        .atMost(SessionCheck.BELIEVED.plus(Duration.ofSeconds(5)))
        .until(() -> browser.open(WhoAmI.PEOPLE).location().equals(ENDED));
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
    site.gateway()
        .bean(Sessions.class)
        .endAllOf(
            A,
            UserId.uid(Staff.RECEPTIONIST),
            new Ending(Actor.system("test"), Origin.internal("c1"), "TEST"));
  }
}
