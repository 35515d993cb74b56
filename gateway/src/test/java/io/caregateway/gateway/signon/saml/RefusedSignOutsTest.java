package io.caregateway.gateway.signon.saml;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.SignatureAlgorithm;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is signed out by a request that is not wholly in order. */
@Tag("slow")
class RefusedSignOutsTest {

  private static final String SLO = "/logout/saml2/slo";

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void refusesAnotherKey() throws Exception {
    assertRefused(
        request().signedWith(SigningKeys.generate("mallory"), SignatureAlgorithm.RSA_SHA256).xml(),
        SamlRefusal.WRONG_SIGNATURE);
  }

  @Test
  void refusesTheIdentityProviderOfAnotherPractice() throws Exception {
    assertRefused(
        new SentSignOut(site, "B82002", Staff.MANAGER, null).xml(), SamlRefusal.WRONG_SIGNATURE);
  }

  @Test
  void refusesARequestThatIsNotSigned() throws Exception {
    assertRefused(request().unsigned(), SamlRefusal.NO_SIGNATURE);
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureAlgorithm.class,
      names = {"RSA_SHA1", "RSA_SHA256_OVER_SHA1"})
  void refusesAWeakAlgorithm(SignatureAlgorithm weak) throws Exception {
    assertRefused(request().signedWith(weak).xml(), SamlRefusal.WEAK_ALGORITHM);
  }

  @Test
  void refusesARequestForSomebodyElse() throws Exception {
    assertRefused(
        new SentSignOut(site, "A81001", Staff.RECEPTIONIST, null).xml(), SamlRefusal.OTHER_PERSON);
  }

  @Test
  void refusesAnOldRequestAndOneOfTheFuture() throws Exception {
    assertRefused(request().later(Duration.ofMinutes(-8)).xml(), SamlRefusal.EXPIRED);
    assertRefused(request().later(Duration.ofMinutes(3)).xml(), SamlRefusal.NOT_YET_VALID);
  }

  @Test
  void refusesARequestTheSecondTime() throws Exception {
    String xml = new SentSignOut(site, "A81001", Staff.MANAGER, "_some-session").xml();
    Browser nobody = site.browser();
    assertThat(SentSignOut.send(nobody, xml).location()).contains("SAMLResponse=");
    assertRefused(xml, SamlRefusal.REPLAYED);
  }

  @Test
  void refusesAChangedDestination() throws Exception {
    String xml = request().xml().replace("/logout/saml2/slo", "/logout/saml2/slo/x");
    assertRefused(xml, SamlRefusal.WRONG_SIGNATURE);
  }

  @Test
  void refusesAnUnsignedRequestInAnAddress() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    String message = SentSignOut.encoded(Binding.REDIRECT.encode(request().unsigned()));
    browser.open(SLO + "?SAMLRequest=" + message);
    assertKept(browser, A, SamlRefusal.NO_SIGNATURE);
  }

  @Test
  void refusesARequestBesideTheOneThatWasSigned() throws Exception {
    Browser victim = site.browser();
    victim.signOn("A81001", Staff.MANAGER);
    String signed = new SentSignOut(site, "A81001", Staff.MANAGER, "_no-session").query();
    String forged = SentSignOut.encoded(Binding.REDIRECT.encode(request().unsigned()));
    Browser mallory = site.browser();
    Browser.Page page = mallory.open(SLO + "?SAML%52equest=" + forged + "&" + signed);
    assertThat(page.status()).isEqualTo(400);
    assertKept(victim, AuditLog.SITE, SamlRefusal.UNREADABLE);

    // alone it is as good as one that is posted
    assertThat(mallory.open(SLO + "?" + signed).location()).contains("SAMLResponse=");
  }

  @Test
  void refusesASenderWhomNobodyKnows() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    Browser.Page page = SentSignOut.send(browser, request().from("urn:mallory").xml());
    assertThat(page.status()).isEqualTo(400);
    assertKept(browser, AuditLog.SITE, SamlRefusal.WRONG_ISSUER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "<hello/>",
        "<!DOCTYPE r><r/>",
        "<samlp:LogoutRequest xmlns:samlp='urn:oasis:names:tc:SAML:2.0:protocol'",
        "<samlp:LogoutResponse xmlns:samlp='urn:oasis:names:tc:SAML:2.0:protocol'/>"
      })
  void refusesWhatIsNoRequestToSignOut(String xml) throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    Browser.Page page = SentSignOut.send(browser, xml);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().text()).contains("That did not work");
    assertKept(browser, AuditLog.SITE, SamlRefusal.UNREADABLE);
  }

  @Test
  void stopsInflatingABombInAnAddress() throws Exception {
    Browser browser = site.browser();
    String bomb = Binding.REDIRECT.encode("<a>" + " ".repeat(2_000_000) + "</a>");
    String message = SentSignOut.encoded(bomb);
    assertThat(browser.open(SLO + "?SAMLRequest=" + message).status()).isEqualTo(400);
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("TOO_LARGE");
  }

  private static void assertRefused(String xml, SamlRefusal refusal) throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    SentSignOut.send(browser, xml);
    assertKept(browser, A, refusal);
  }

  private static void assertKept(Browser browser, OdsCode practice, SamlRefusal refusal)
      throws Exception {
    AuditRecord record = site.lastRecord(practice);
    assertThat(record.act()).isEqualTo(Act.SIGN_OUT);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo(refusal.name());
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  private static SentSignOut request() {
    return new SentSignOut(site, "A81001", Staff.MANAGER, null);
  }
}
