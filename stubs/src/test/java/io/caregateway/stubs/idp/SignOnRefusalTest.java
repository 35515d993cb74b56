package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.idp.saml.Sample;
import io.caregateway.stubs.idp.saml.SentByProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignOnRefusalTest {
  @RegisterExtension final RunningIdp running = new RunningIdp();
  private final Browser browser = new Browser();

  @Test
  void sendsNoAnswerToAnAddressThatIsNotAllowed() throws Exception {
    var request = RunningIdp.request("AssertionConsumerServiceURL=\"https://evil.example/acs\"");
    refused(request, "address that is not allowed", "Allowed is " + Sample.ACS);
  }

  @Test
  void sendsNoAnswerToAnotherPracticesAddress() throws Exception {
    var other = Sample.ACS.replace("A81001", "B82002");
    refused(RunningIdp.request("AssertionConsumerServiceURL=\"" + other + "\""), "not allowed");
  }

  @Test
  void knowsOneApplicationOnly() throws Exception {
    refused(
        SentByProvider.authnRequest("https://evil.example/sp", ""),
        "not known to this practice",
        Sample.PROVIDER);
  }

  @Test
  void takesNoMessageMeantForAnotherAddress() throws Exception {
    var request = RunningIdp.request("Destination=\"https://other.example/sso\"");
    refused(request, "meant for another address", running.url("/sso"));
  }

  @Test
  void answersByPostAlone() throws Exception {
    var artifact = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact";
    refused(RunningIdp.request("ProtocolBinding=\"" + artifact + "\""), "HTTP-POST alone");
  }

  @Test
  void takesNoDocumentTypeDeclaration() throws Exception {
    refused("<!DOCTYPE r>" + RunningIdp.request(""), "without one");
  }

  @Test
  void wantsASignatureOnceItKnowsTheApplicationsCertificate() throws Exception {
    running.wantSignatures();
    refused(RunningIdp.request(""), "is not signed");
    var signed = SentByProvider.signedQuery("SAMLRequest", RunningIdp.request(""), Sample.KEY);
    assertThat(browser.open(running.url("/sso?") + signed).status()).isEqualTo(200);
  }

  @Test
  void saysWhatToDoWithoutARequest() throws Exception {
    var page = browser.open(running.url("/sso"));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().select("main p").text()).contains("Start from the application");
  }

  @Test
  void answersEachRequestOnce() throws Exception {
    var choice = running.askToSignOn(browser);
    browser.press(choice, "Priya Shah");
    var again = browser.press(choice, "Tom Reed");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.html().select("main p").text()).contains("used already");
  }

  @Test
  void signsOnNobodyWhoDoesNotWorkThere() throws Exception {
    var choice = running.askToSignOn(browser);
    var body = "request=" + choice.hidden("request") + "&uid=555000200011";
    var page = browser.post(running.url("/sso/choice"), body);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().select("main p").text()).contains("Choose somebody from the list");
  }

  @Test
  void knowsItsPracticesAndPagesOnly() throws Exception {
    var unknown = browser.open(running.idp.entityId("Z99999"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.html().select("main p").text()).contains("A81001", "B82002");
    assertThat(browser.open(running.url("/nothing")).status()).isEqualTo(404);
    assertThat(browser.open(running.url("/sign-out")).status()).isEqualTo(404);
    assertThat(browser.open(running.url("/sso/choice")).status()).isEqualTo(404);
  }

  private void refused(String request, String... sentences) throws Exception {
    var query = SentByProvider.query("SAMLRequest", request);
    var page = browser.open(running.url("/sso?") + query);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().select("form")).isEmpty();
    assertThat(page.html().select("main p").text()).contains(sentences);
  }
}
