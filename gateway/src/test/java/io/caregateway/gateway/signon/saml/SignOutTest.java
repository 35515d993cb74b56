package io.caregateway.gateway.signon.saml;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.LogoutMessages;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class SignOutTest {

  private static final String SLO = "/logout/saml2/slo";

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void signsOutHereAndAtTheIdentityProvider() throws Exception {
    Browser browser = site.browser();
    Browser.Page staff = browser.open(browser.open("/saml2/authenticate/A81001").location());
    Browser.Page answer = browser.press(staff, "Priya Shah");
    browser.sendAnswer(
        "A81001",
        new String(
            Base64.getDecoder().decode(answer.field("SAMLResponse")), StandardCharsets.UTF_8));

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
    String request = request("A81001", idpKey("A81001"), Staff.MANAGER, answer.sessionIndex());

    Browser.Page page = send(browser, request);
    assertThat(page.location()).startsWith(site.idp().sloUrl("A81001") + "?SAMLResponse=");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.SIGN_OUT);
    assertThat(site.lastRecord(A).subject()).isEqualTo("AT_IDENTITY_PROVIDER");
  }

  @Test
  void staysSignedOnWhenTheRequestIsNotTheIdentityProviders() throws Exception {
    SigningKey another = SigningKeys.generate("mallory");
    assertStaysSignedOn(request("A81001", another, Staff.MANAGER, "_1"));
  }

  @Test
  void staysSignedOnWhenAnotherPracticeAsks() throws Exception {
    assertStaysSignedOn(request("B82002", idpKey("B82002"), Staff.MANAGER, "_1"));
  }

  @Test
  void staysSignedOnWhenSomebodyElseIsMeant() throws Exception {
    assertStaysSignedOn(request("A81001", idpKey("A81001"), Staff.RECEPTIONIST, "_1"));
  }

  @Test
  void staysSignedOnWhenTheRequestIsNotSigned() throws Exception {
    String signed = request("A81001", idpKey("A81001"), Staff.MANAGER, "_1");
    assertStaysSignedOn(signed.replaceAll("(?s)<ds:Signature.*</ds:Signature>", ""));
  }

  @Test
  void staysSignedOnWhenAForeignSiteSendsTheForm() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    assertThat(browser.post("/sign-out", Map.of()).status()).isEqualTo(403);
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  private static void assertStaysSignedOn(String request) throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    send(browser, request);
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  private static Browser.Page send(Browser browser, String request) throws Exception {
    return browser.post(
        SLO, Map.of("SAMLRequest", Binding.POST.encode(request), CarryOn.MARKER, "yes"));
  }

  private static String request(String ods, SigningKey key, String uid, String index) {
    return new LogoutMessages(site.idp().entityId(ods), key)
        .request("_" + UUID.randomUUID(), site.origin() + SLO, uid, index, Instant.now());
  }

  private static SigningKey idpKey(String ods) {
    return site.idp().settings().keys().of(ods);
  }
}
