package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which sessions a request of the identity provider ends, through whichever browser it comes. */
@Tag("slow")
class MeantSessionsTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void endsTheOneThatItNames() throws Exception {
    Browser one = site.browser();
    SamlAnswer answer = one.answer("A81001", Staff.RECEPTIONIST);
    one.sendAnswer("A81001", answer.xml());
    Browser other = site.browser();
    other.signOn("A81001", Staff.RECEPTIONIST);

    new SentSignOut(site, "A81001", Staff.RECEPTIONIST, answer.sessionIndex()).by(site.browser());
    awaitEnd(one);
    assertThat(other.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  @Test
  void endsAllOfThePersonWhereItNamesNone() throws Exception {
    Browser one = site.browser();
    one.signOn("A81001", Staff.RECEPTIONIST);
    Browser other = site.browser();
    other.signOn("A81001", Staff.RECEPTIONIST);
    Browser colleague = site.browser();
    colleague.signOn("A81001", Staff.MANAGER);

    new SentSignOut(site, "A81001", Staff.RECEPTIONIST, null).by(site.browser());
    awaitEnd(one);
    awaitEnd(other);
    assertThat(colleague.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  private static void awaitEnd(Browser browser) {
    await().until(() -> browser.open(WhoAmI.PEOPLE).location().startsWith("/sign-on"));
  }
}
