package io.caregateway.gateway.signon.saml;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class SignOutTest {

  private static final String SLO = "/logout/saml2/slo";
  private static final String SHA256 =
      "http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256";

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void signsOutHereAndAtTheIdentityProvider() throws Exception {
    Browser browser = signedOnByPages();
    Browser.Page leaving = browser.press(browser.open("/no-rights"), "Sign out");
    assertThat(leaving.location()).startsWith(site.idp().sloUrl("A81001") + "?");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.SIGN_OUT);
    assertThat(site.lastRecord(A).actor().id()).isEqualTo(Staff.MANAGER);
    assertThat(site.lastRecord(A).subject()).isEqualTo("HERE");

    Browser.Page left = browser.open(leaving.location());
    Browser.Page back =
        browser.post(
            SLO,
            Map.of(
                "SAMLResponse", left.field("SAMLResponse"),
                "RelayState", left.field("RelayState")));
    Browser.Page done = browser.press(back, "Carry on");
    assertThat(done.location()).isEqualTo("/signed-out");
    assertThat(browser.open("/signed-out").html().text()).contains("You are signed out");
    assertThat(browser.open(site.idp().entityId("A81001") + "/").response().body())
        .doesNotContain("Priya Shah");
  }

  @Test
  void signsOutWhenTheIdentityProviderSaysSo() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER);
    browser.sendAnswer("A81001", answer.xml());

    Browser.Page page =
        new SentSignOut(site, "A81001", Staff.MANAGER, answer.sessionIndex()).by(browser);
    assertThat(page.location())
        .startsWith(site.idp().sloUrl("A81001") + "?SAMLResponse=")
        .contains("&SigAlg=" + SHA256, "&Signature=");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.SIGN_OUT);
    assertThat(site.lastRecord(A).subject()).isEqualTo("AT_IDENTITY_PROVIDER");
  }

  @Test
  void answersTheIdentityProviderThatAllIsDone() throws Exception {
    Browser browser = signedOnByPages();
    Browser.Page home = browser.open(site.idp().entityId("A81001") + "/");
    Browser.Page leaving = browser.press(home, "Sign out everywhere");
    Browser.Page here = browser.press(leaving, "Continue");
    Browser.Page back = browser.press(here, "Carry on");
    assertThat(browser.open(back.location()).html().text()).contains("Signed out everywhere");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }

  @Test
  void staysSignedOnWhenAForeignSiteSendsTheForm() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    assertThat(browser.post("/sign-out", Map.of()).status()).isEqualTo(403);
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  private static Browser signedOnByPages() throws Exception {
    Browser browser = site.browser();
    Browser.Page staff = browser.open(browser.open("/saml2/authenticate/A81001").location());
    Browser.Page answer = browser.press(staff, "Priya Shah");
    browser.sendAnswer(
        "A81001",
        new String(
            Base64.getDecoder().decode(answer.field("SAMLResponse")), StandardCharsets.UTF_8));
    return browser;
  }
}
