package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.idp.saml.ReadBack;
import io.caregateway.stubs.idp.saml.SamlNames;
import io.caregateway.stubs.idp.saml.Sample;
import io.caregateway.stubs.idp.saml.SentByProvider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SignOnTest {
  @RegisterExtension final RunningIdp running = new RunningIdp();
  private final Browser browser = new Browser();

  @Test
  void listsThePracticesPeopleAsButtons() throws Exception {
    var page = running.askToSignOn(browser);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.heading()).isEqualTo("Who is signing on at A81001?");
    assertThat(page.html().select("ul li button[type=submit] strong").eachText())
        .containsExactly(
            "Priya Shah",
            "Tom Reed",
            "Dr Helen Marsh",
            "Sam Ojo",
            "Rosa Quinn",
            "Grace Lindt",
            "Noor Hadley");
    assertThat(page.html().select("[src], link[href]")).isEmpty();
  }

  @Test
  void postsASignedAnswerToTheApplicationForWhomeverIsChosen() throws Exception {
    var page = running.signOn(browser);
    assertThat(page.form().attr("action")).isEqualTo(Sample.ACS);
    assertThat(page.form().attr("method")).isEqualTo("post");
    assertThat(page.hidden("RelayState")).isEqualTo("to me");
    assertThat(page.html().select("script").html()).isEqualTo("document.forms[0].submit()");
    var answer = answer(page);
    var certificate = running.idp.certificate("A81001");
    assertThat(ReadBack.signed(ReadBack.assertion(answer), certificate)).isTrue();
    assertThat(ReadBack.signed(answer.getDocumentElement(), certificate)).isTrue();
    assertThat(answer.getDocumentElement().getAttribute("InResponseTo")).isEqualTo("_request");
    assertThat(answer.getDocumentElement().getTextContent()).contains(running.url(""));
    assertThat(attributes(answer))
        .containsOnly(
            Map.entry("uid", List.of("555000100011")),
            Map.entry("displayName", List.of("Priya Shah")),
            Map.entry("role", List.of("practice-manager")),
            Map.entry("practice", List.of("A81001")));
  }

  @Test
  void statesNoRoleForSomebodyWithoutOne() throws Exception {
    var page = browser.press(running.askToSignOn(browser), "Sam Ojo");
    assertThat(attributes(answer(page))).doesNotContainKey("role").containsKey("uid");
  }

  @Test
  void namesAttributesAsItIsTold() throws Exception {
    var names = new AttributeNames("urn:uid", "cn", "memberOf", "ods");
    running.idp.use(running.idp.settings().with(names));
    assertThat(attributes(answer(running.signOn(browser))))
        .containsOnlyKeys("urn:uid", "cn", "memberOf", "ods");
  }

  @Test
  void takesARequestByPost() throws Exception {
    var form = SentByProvider.form("SAMLRequest", RunningIdp.request(""));
    var page = browser.post(running.url("/sso"), form);
    assertThat(page.heading()).contains("Who is signing on");
    assertThat(browser.press(page, "Tom Reed").form().attr("action")).isEqualTo(Sample.ACS);
  }

  @Test
  void answersAPassiveRequestThatItCannotSignOnWithoutAsking() throws Exception {
    var query = SentByProvider.query("SAMLRequest", RunningIdp.request("IsPassive=\"true\""));
    var answer = answer(browser.open(running.url("/sso?") + query));
    var codes = answer.getElementsByTagNameNS(SamlNames.PROTOCOL, "StatusCode");
    assertThat(((Element) codes.item(1)).getAttribute("Value"))
        .isEqualTo(SamlNames.STATUS_NO_PASSIVE);
    assertThat(answer.getElementsByTagNameNS(SamlNames.ASSERTION, "Assertion").getLength())
        .isZero();
  }

  @Test
  void remembersWhoIsSignedOn() throws Exception {
    running.signOn(browser);
    var home = browser.open(running.url(""));
    assertThat(home.html().select("main").text()).contains("Priya Shah", "Sign out everywhere");
    assertThat(browser.open(running.idp.entityId("B82002")).heading()).contains("Nobody");
    assertThat(new Browser().open(running.url("")).heading()).contains("Nobody");
  }

  private static Document answer(Browser.Page page) throws Exception {
    var bytes = Base64.getDecoder().decode(page.hidden("SAMLResponse"));
    return ReadBack.document(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Map<String, List<String>> attributes(Document answer) {
    var attributes = new LinkedHashMap<String, List<String>>();
    var found = answer.getElementsByTagNameNS(SamlNames.ASSERTION, "Attribute");
    for (var i = 0; i < found.getLength(); i++) {
      var attribute = (Element) found.item(i);
      attributes.put(attribute.getAttribute("Name"), List.of(attribute.getTextContent()));
    }
    return attributes;
  }
}
