package io.caregateway.gateway.signon.saml;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.idp.attack.SamlAttack;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

@Tag("slow")
class RefusedAnswersTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @ParameterizedTest
  @EnumSource
  void refusesEachAttackByItsName(SamlAttack attack) throws Exception {
    Browser browser = site.browser();
    String xml = attack.of(browser.answer("A81001", Staff.MANAGER));
    assertRefused(browser, browser.sendAnswer("A81001", xml), expected(attack));
  }

  private static SamlRefusal expected(SamlAttack attack) {
    return switch (attack) {
      case UNSIGNED, SIGNATURES_REMOVED -> SamlRefusal.NO_SIGNATURE;
      case SIGNATURE_VALUES_EMPTIED,
          TAMPERED_NAME_ID,
          TAMPERED_ATTRIBUTE,
          TAMPERED_ATTRIBUTE_UNDER_SIGNED_RESPONSE,
          TAMPERED_ATTRIBUTE_OF_SIGNED_ASSERTION,
          WRONG_KEY,
          WRONG_KEY_UNDER_THE_PROVIDERS_NAME,
          // its key is not one of the issuer that it names
          WRONG_ISSUER,
          PUBLIC_KEY_AS_HMAC_SECRET,
          WRAPPED_ORIGINAL_IN_SIGNATURE,
          WRAPPED_ORIGINAL_IN_EXTENSIONS ->
          SamlRefusal.WRONG_SIGNATURE;
      case WRAPPED_FORGERY_FIRST, WRAPPED_FORGERY_LAST, WRAPPED_ORIGINAL_LAST ->
          SamlRefusal.NOT_ONE_ASSERTION;
      case SHA1_SIGNATURE, SHA1_DIGEST -> SamlRefusal.WEAK_ALGORITHM;
      case WRONG_AUDIENCE -> SamlRefusal.WRONG_AUDIENCE;
      case NO_AUDIENCE -> SamlRefusal.NO_AUDIENCE;
      case EXPIRED_CONDITIONS, EXPIRED_CONFIRMATION -> SamlRefusal.EXPIRED;
      case NOT_YET_VALID -> SamlRefusal.NOT_YET_VALID;
      case WRONG_RECIPIENT -> SamlRefusal.WRONG_RECIPIENT;
      case WRONG_DESTINATION -> SamlRefusal.WRONG_DESTINATION;
      case WRONG_IN_RESPONSE_TO -> SamlRefusal.WRONG_REQUEST;
      case UNSOLICITED -> SamlRefusal.UNSOLICITED;
      case STATUS_NOT_SUCCESS -> SamlRefusal.STATUS_NOT_SUCCESS;
      case SENDER_VOUCHES -> SamlRefusal.NOT_BEARER;
      case DOCTYPE,
          EXTERNAL_ENTITY,
          ENTITY_EXPANSION,
          // an id that stands twice, or an assertion where none can be
          WRAPPED_SAME_ID_TWICE,
          WRAPPED_FORGERY_IN_EXTENSIONS,
          WRAPPED_RESPONSE_IN_SIGNATURE,
          WRAPPED_RESPONSE_BESIDE_SIGNATURE,
          WRAPPED_ORIGINAL_IN_FORGERY,
          WRAPPED_ORIGINAL_BARE_IN_SIGNATURE ->
          SamlRefusal.UNREADABLE;
    };
  }

  @Test
  void readsANameWithACommentInsideAsAWhole() throws Exception {
    Browser browser = site.browser();
    SamlAnswer valid = browser.answer("A81001", Staff.MANAGER).attribute("uid");
    String xml = SamlAttack.commentInNameId(valid, Staff.MANAGER, ".mallory");
    browser.sendAnswer("A81001", xml);
    assertThat(site.lastRecord(A).actor().id()).isEqualTo(Staff.MANAGER + ".mallory");
  }

  @Test
  void refusesAPersonWhomTheirProviderCountsToAnotherPractice() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("A81001", Staff.MANAGER).attribute("practice", "B82002").xml();
    assertRefused(browser, browser.sendAnswer("A81001", xml), SamlRefusal.OTHER_PRACTICE);
  }

  @Test
  void refusesTwoUidsAtOnce() throws Exception {
    Browser browser = site.browser();
    String xml =
        browser
            .answer("A81001", Staff.MANAGER)
            .attribute("uid", Staff.MANAGER, Staff.RECEPTIONIST)
            .xml();
    assertRefused(browser, browser.sendAnswer("A81001", xml), SamlRefusal.NO_SUBJECT);
  }

  @Test
  void refusesTheIdentityProviderOfAnotherPractice() throws Exception {
    Browser browser = site.browser();
    SamlAnswer fromB = browser.answer("B82002", Staff.OTHER_MANAGER);
    browser.ask("A81001");
    Browser.Page page = browser.sendAnswer("A81001", fromB.xml());
    assertRefused(browser, page, SamlRefusal.WRONG_SIGNATURE);
  }

  @Test
  void refusesASignedAssertionInAnAnswerOfAnotherIssuer() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("A81001", Staff.MANAGER).signing(false, true).xml();
    String other = xml.replaceFirst(">" + site.idp().entityId("A81001") + "<", ">urn:other<");
    assertRefused(browser, browser.sendAnswer("A81001", other), SamlRefusal.WRONG_ISSUER);
  }

  @Test
  void refusesAnAnswerThatIsMeantForNoAddress() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("A81001", Staff.MANAGER).signing(false, true).xml();
    String other = xml.replaceFirst(" Destination=\"[^\"]*\"", "");
    assertRefused(browser, browser.sendAnswer("A81001", other), SamlRefusal.WRONG_DESTINATION);
  }

  @Test
  void refusesAnAnswerToTheRequestOfAnotherPractice() throws Exception {
    Browser browser = site.browser();
    SamlAnswer fromA = browser.answer("A81001", Staff.MANAGER);
    browser.ask("B82002");
    Browser.Page page = browser.sendAnswer("A81001", fromA.xml());
    assertRefused(browser, page, SamlRefusal.WRONG_REQUEST);
  }

  @Test
  void refusesAnAddressWithoutAnAnswer() throws Exception {
    Browser browser = site.browser();
    String answer = Binding.REDIRECT.encode(browser.answer("A81001", Staff.MANAGER).xml());
    String query = "?SAMLResponse=" + URLEncoder.encode(answer, StandardCharsets.UTF_8);
    Browser.Page page = browser.open("/login/saml2/sso/A81001" + query);
    assertRefused(browser, page, SamlRefusal.UNREADABLE);
  }

  @Test
  void refusesWhatIsNoXml() throws Exception {
    Browser browser = site.browser();
    browser.ask("A81001");
    assertRefused(browser, browser.sendAnswer("A81001", "hello"), SamlRefusal.UNREADABLE);
  }

  @Test
  void refusesAnAnswerForAPracticeThatNobodyKnows() throws Exception {
    Browser browser = site.browser();
    Browser.Page page = browser.sendAnswer("Z99999", "<hello/>");
    assertThat(page.location()).isEqualTo("/sign-on?refused=ask");
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("UNKNOWN_PRACTICE");
  }

  @Test
  void refusesWhatBreaksAnyOtherRuleOfSaml() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER).signing(true, false);
    answer.beforeSigning(
        document ->
            ((Element) document.getElementsByTagNameNS(SamlNames.ASSERTION, "Assertion").item(0))
                .setAttribute("Version", "1.1"));
    assertRefused(browser, browser.sendAnswer("A81001", answer.xml()), SamlRefusal.INVALID);
  }

  @Test
  void refusesAnAnswerThatIsNestedTooDeeply() throws Exception {
    Browser browser = site.browser();
    browser.ask("A81001");
    String deep = "<a>".repeat(60) + "</a>".repeat(60);
    assertRefused(browser, browser.sendAnswer("A81001", deep), SamlRefusal.TOO_LARGE);
  }

  private static void assertRefused(Browser browser, Browser.Page page, SamlRefusal refusal)
      throws Exception {
    AuditRecord record = site.lastRecord(A);
    assertThat(record.reason()).isEqualTo(refusal.name());
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(page.location()).startsWith("/sign-on?refused=");
    String text = browser.open(page.location()).html().text();
    assertThat(text).contains("You are not signed on").doesNotContain(refusal.name());
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }
}
