package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.FormFields;
import io.caregateway.stubs.idp.saml.LogoutMessages;
import io.caregateway.stubs.idp.saml.LogoutRequest;
import io.caregateway.stubs.idp.saml.LogoutResponse;
import io.caregateway.stubs.idp.saml.ReadBack;
import io.caregateway.stubs.idp.saml.ReceivedMessage;
import io.caregateway.stubs.idp.saml.SamlNames;
import io.caregateway.stubs.idp.saml.Sample;
import io.caregateway.stubs.idp.saml.SentByProvider;
import io.caregateway.stubs.idp.saml.SignatureAlgorithm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SingleLogoutTest {
  private static final String SLO = "https://localhost:8443/logout/saml2/slo";

  @RegisterExtension final RunningIdp running = new RunningIdp();
  private final Browser browser = new Browser();
  private String sessionIndex = "";

  @BeforeEach
  void signOn() throws Exception {
    var answer = Base64.getDecoder().decode(running.signOn(browser).hidden("SAMLResponse"));
    var document = ReadBack.document(new String(answer, StandardCharsets.UTF_8));
    sessionIndex =
        ReadBack.first(document, SamlNames.ASSERTION, "AuthnStatement")
            .getAttribute("SessionIndex");
    running.wantSignatures();
  }

  @Test
  void endsASessionThatTheApplicationEndsAndAnswersSigned() throws Exception {
    var page = sendSigned(request("555000100011", sessionIndex, ""));
    assertThat(page.form().attr("action")).isEqualTo(SLO);
    assertThat(page.hidden("RelayState")).isEqualTo("to me");
    var message = read(page, "SAMLResponse");
    message.verify(running.idp.certificate("A81001"));
    assertThat(ReadBack.signed(message.root(), running.idp.certificate("A81001"))).isTrue();
    assertThat(LogoutResponse.from(message))
        .isEqualTo(new LogoutResponse(running.url(""), "_logout", SLO, SamlNames.STATUS_SUCCESS));
    assertThat(signedOn()).isFalse();
  }

  @Test
  void takesTheApplicationsRequestByRedirectToo() throws Exception {
    var xml = request("555000100011", sessionIndex, "");
    var query = SentByProvider.signedQuery("SAMLRequest", xml, Sample.KEY);
    assertThat(browser.open(running.url("/slo?") + query).hidden("SAMLResponse")).isNotEmpty();
    assertThat(signedOn()).isFalse();
  }

  @Test
  void leavesOtherSessionsAlone() throws Exception {
    sendSigned(request("555000100022", sessionIndex, ""));
    sendSigned(request("555000100011", "_another", ""));
    assertThat(signedOn()).isTrue();
  }

  @Test
  void endsNothingForARequestThatIsUnsignedTooOldOrFromSomebodyElse() throws Exception {
    var good = request("555000100011", sessionIndex, "");
    var unsigned = browser.post(running.url("/slo"), SentByProvider.form("SAMLRequest", good));
    assertThat(unsigned.html().select("main p").text()).contains("is not signed");
    var forged = SentByProvider.signed(good, Sample.OTHER_KEY, SignatureAlgorithm.RSA_SHA256);
    assertThat(
            browser.post(running.url("/slo"), SentByProvider.form("SAMLRequest", forged)).status())
        .isEqualTo(400);
    var old = request("555000100011", sessionIndex, "NotOnOrAfter=\"2020-01-01T00:00:00Z\"");
    assertThat(sendSigned(old).html().select("main p").text()).contains("too old");
    var stranger = good.replace(Sample.PROVIDER, "https://evil.example/sp");
    assertThat(sendSigned(stranger).html().select("main p").text()).contains("not known");
    assertThat(signedOn()).isTrue();
  }

  @Test
  void signsOutEverywhereFromThePage() throws Exception {
    var page = browser.press(browser.open(running.url("")), "Sign out everywhere");
    assertThat(page.form().attr("action")).isEqualTo(SLO);
    var message = read(page, "SAMLRequest");
    assertThat(ReadBack.signed(message.root(), running.idp.certificate("A81001"))).isTrue();
    var request = LogoutRequest.from(message);
    assertThat(request.nameId()).isEqualTo("555000100011");
    assertThat(request.sessionIndexes()).containsExactly(sessionIndex);
    assertThat(request.destination()).isEqualTo(SLO);
    assertThat(signedOn()).isFalse();

    assertThat(answer(request.id(), SamlNames.STATUS_SUCCESS).heading())
        .isEqualTo("Signed out everywhere");
    assertThat(answer(request.id(), SamlNames.STATUS_SUCCESS).status()).isEqualTo(400);
  }

  @Test
  void saysSoWhenTheApplicationDidNotSignOut() throws Exception {
    var page = browser.press(browser.open(running.url("")), "Sign out everywhere");
    var id = LogoutRequest.from(read(page, "SAMLRequest")).id();
    var answered = answer(id, SamlNames.STATUS_RESPONDER);
    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.html().select("main p").text()).contains("Sign out there too");
  }

  @Test
  void signsNobodyOutInABrowserWhereNobodyIsSignedOn() throws Exception {
    var page = new Browser().post(running.url("/sign-out"), "");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().select("main p").text()).contains("Nobody is signed on");
  }

  private boolean signedOn() throws Exception {
    return browser.open(running.url("")).heading().startsWith("Signed on");
  }

  private static String request(String name, String index, String more) {
    return SentByProvider.logoutRequest(Sample.PROVIDER, more, SentByProvider.nameId(name, index));
  }

  private Browser.Page sendSigned(String xml) throws Exception {
    var signed = SentByProvider.signed(xml, Sample.KEY, SignatureAlgorithm.RSA_SHA256);
    return browser.post(running.url("/slo"), SentByProvider.form("SAMLRequest", signed));
  }

  private Browser.Page answer(String inResponseTo, String status) throws Exception {
    var messages = new LogoutMessages(Sample.PROVIDER, Sample.KEY);
    var xml = messages.response(inResponseTo, running.url("/slo"), status, Instant.now());
    return browser.post(running.url("/slo"), SentByProvider.form("SAMLResponse", xml));
  }

  private static ReceivedMessage read(Browser.Page page, String field) throws Exception {
    var value = URLEncoder.encode(page.hidden(field), StandardCharsets.UTF_8);
    var fields = FormFields.parse(field + "=" + value);
    return Binding.POST.read(fields);
  }
}
