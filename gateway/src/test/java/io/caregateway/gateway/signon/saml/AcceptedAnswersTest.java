package io.caregateway.gateway.signon.saml;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class AcceptedAnswersTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @ParameterizedTest(name = "response {0}, assertion {1}")
  @CsvSource({"true,true", "true,false", "false,true"})
  void takesEverySignatureThatCoversTheAssertion(boolean response, boolean assertion)
      throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("A81001", Staff.MANAGER).signing(response, assertion).xml();
    assertSignedOn(browser, browser.sendAnswer("A81001", xml));
  }

  @Test
  void takesTheNameIdWhereThereIsNoUid() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER).attribute("uid");
    browser.sendAnswer("A81001", answer.nameId("priya.shah").xml());
    assertThat(browser.open(WhoAmI.PEOPLE).response().body()).isEqualTo("priya.shah of A81001");
  }

  @Test
  void takesAnUnsolicitedAnswerWhereThePracticeAllowsIt() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("B82002", Staff.OTHER_MANAGER).inResponseTo(null).xml();
    Browser another = site.browser();
    assertThat(another.sendAnswer("B82002", xml).location()).isEqualTo("/");
    assertThat(another.open(WhoAmI.PEOPLE).response().body())
        .isEqualTo(Staff.OTHER_MANAGER + " of B82002");
  }

  @Test
  void givesTheSessionANewIdAtSignOn() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER);
    String before = browser.session().orElseThrow().getValue();
    browser.sendAnswer("A81001", answer.xml());
    assertThat(browser.session().orElseThrow().getValue()).isNotEqualTo(before);
  }

  @Test
  void leavesNothingOfThePersonWhoWasSignedOnBefore() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    assertThat(browser.open("/test/raw").status()).isEqualTo(200);
    browser.signOn("A81001", Staff.RECEPTIONIST);
    assertThat(browser.open("/test/raw").status()).isEqualTo(403);
  }

  @Test
  void returnsToThePageThatWasWanted() throws Exception {
    Browser browser = site.browser();
    browser.open(WhoAmI.PEOPLE + "?a=b");
    assertThat(browser.signOn("A81001", Staff.MANAGER).location())
        .isEqualTo(WhoAmI.PEOPLE + "?a=b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example/",
        "//other.example/",
        "/\\other.example/",
        "/account",
        "javascript:alert(1)",
        "%2f%2fother.example",
        "\"><script>alert(1)</script>",
        "/x\r\nSet-Cookie: a=b"
      })
  void goesNowhereThatARelayStateNames(String named) throws Exception {
    Browser browser = site.browser();
    Map<String, String> fields = new HashMap<>();
    fields.put("SAMLResponse", Binding.POST.encode(browser.answer("A81001", Staff.MANAGER).xml()));
    fields.put("RelayState", named);
    Browser.Page repeated = browser.post("/login/saml2/sso/A81001", fields);
    assertThat(repeated.html().select("script[src]")).hasSize(1);
    assertThat(repeated.html().select("script:not([src])")).isEmpty();

    fields.put(CarryOn.MARKER, "yes");
    Browser.Page page = browser.post("/login/saml2/sso/A81001", fields);
    assertThat(page.location()).isEqualTo("/");
    assertThat(page.header("Set-Cookie")).doesNotContain("a=b");
  }

  @Test
  void describesItselfInMetadata() throws Exception {
    Browser.Page metadata = site.browser().open("/saml2/metadata/A81001");
    assertThat(metadata.status()).isEqualTo(200);
    assertThat(metadata.response().body())
        .contains("entityID=\"" + site.origin() + "/saml2/service-provider-metadata/A81001\"")
        .contains("Location=\"" + site.origin() + "/login/saml2/sso/A81001\"")
        .contains("Location=\"" + site.origin() + "/logout/saml2/slo\"")
        .contains("AuthnRequestsSigned=\"true\"")
        .contains("xmlenc11#aes256-gcm", "xmlenc11#rsa-oaep")
        .doesNotContain("-cbc", "rsa-1_5");
  }

  private static void assertSignedOn(Browser browser, Browser.Page page) throws Exception {
    assertThat(page.location()).isEqualTo("/");
    assertThat(browser.open(WhoAmI.PEOPLE).response().body())
        .isEqualTo(Staff.MANAGER + " of A81001");
  }
}
