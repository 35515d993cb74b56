package io.caregateway.gateway.signon.session;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser's session had before its person signed on, and who was signed on in it. */
@Tag("slow")
class FreshSessionTest {

  private static final String UNKNOWN_TO_THE_SPINE = "555000999001";

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  private final Browser browser = site.browser();

  @ParameterizedTest
  @ValueSource(strings = {"saml", "cis2", "cis1"})
  void isOfNoUseToWhomeverKnewItsIdBefore(String how) throws Exception {
    browser.open(WhoAmI.PEOPLE);
    String planted = browser.session().orElseThrow().getValue();
    signOn(how);
    assertThat(browser.open("/sessions").status()).isEqualTo(200);
    assertThat(
            site.browser()
                .send(
                    HttpRequest.newBuilder(URI.create(site.origin() + "/sessions"))
                        .header("Accept", "text/html")
                        .header("Cookie", "__Host-session=" + planted))
                .location())
        .isEqualTo("/sign-on");
  }

  @Test
  void takesNothingOfThePersonBeforeAlongAndSignsThemOut() throws Exception {
    browser.sendAnswer("A81001", manager(browser).xml());
    Browser.Page find = browser.open("/patients");
    browser.post(
        "/patients/by-nhs-number",
        Map.of("nhs-number", "9434765919", "_csrf", find.field("_csrf")));
    assertThat(browser.open("/patients/found").status()).isEqualTo(200);

    signOn("cis2");
    assertThat(browser.open("/patients/found").location()).isEqualTo("/patients");
    AuditRecord record =
        site.records(A).stream()
            .filter(one -> one.act() == Act.SIGN_OUT)
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(record.actor().id()).isEqualTo(UNKNOWN_TO_THE_SPINE);
    assertThat(record.subject()).isEqualTo("OTHER_SIGN_ON");
  }

  @Test
  void mixesUpNothingThatWasBegunInTwoWaysAtOnce() throws Exception {
    SamlAnswer answer = manager(browser);
    Browser.Page back = browser.askCis2("Owen Price");
    assertThat(browser.sendAnswer("A81001", answer.xml()).location()).startsWith("/");
    assertThat(browser.open(back.location()).location())
        .isEqualTo("/sign-on?refused=nhs-not-started-here");
    assertThat(browser.open(WhoAmI.PEOPLE).response().body()).startsWith(UNKNOWN_TO_THE_SPINE);

    Browser other = site.browser();
    SamlAnswer left = manager(other);
    other.signOnByCis2("Owen Price");
    assertThat(other.sendAnswer("A81001", left.xml()).location())
        .isEqualTo("/sign-on?refused=start-here");
    assertThat(other.open(WhoAmI.PEOPLE).response().body()).startsWith(Staff.OTHER_MANAGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//other.example/",
        "///other.example/",
        "/%2f%2fother.example/",
        "/%5cother.example/",
        "/%09/other.example/",
        "/x%0d%0aSet-Cookie:%20a=b",
        "/sign-on/..//other.example/"
      })
  void leadsToNoForeignPageThatWasWanted(String wanted) throws Exception {
    browser.send(
        HttpRequest.newBuilder(URI.create(site.origin() + wanted)).header("Accept", "text/html"));
    Browser.Page page = browser.signOnByCis2("Owen Price");
    assertThat(page.location()).doesNotStartWith("//").startsWith("/");
    assertThat(URI.create(site.origin()).resolve(page.location()).getHost()).isEqualTo("localhost");
    assertThat(page.response().headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("a=b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-on?refused=x%0d%0aX-Evil:%201",
        "/sign-on?ended=%0d%0aX-Evil:%201",
        "/saml2/authenticate/A81001%0d%0aX-Evil:%201",
        "/oauth2/code/cis2?state=%0d%0aX-Evil:%201&code=%0d%0aX-Evil:%201",
        "/signed-out?x=%0d%0aX-Evil:%201"
      })
  void putsNothingThatAnAddressSaysIntoAHeader(String address) throws Exception {
    Browser.Page page = browser.open(address);
    assertThat(page.header("X-Evil")).isEmpty();
    assertThat(page.status()).isLessThan(500);
    assertThat(page.response().body()).doesNotContain("X-Evil");
  }

  /** A manager by the practice's own sign-on: what that tells of the Spine's people would stay. */
  private static SamlAnswer manager(Browser browser) throws Exception {
    return browser.answer("A81001", Staff.MANAGER).attribute("uid", UNKNOWN_TO_THE_SPINE);
  }

  private void signOn(String how) throws Exception {
    switch (how) {
      case "saml" -> browser.sendAnswer("A81001", manager(browser).xml());
      case "cis2" -> browser.signOnByCis2("Owen Price");
      default -> {
        String ticket = site.spine().tickets().issue(Staff.OTHER_MANAGER);
        browser.send(
            HttpRequest.newBuilder(URI.create(site.origin() + "/auth/cis1"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ticket\": \"" + ticket + "\"}")));
      }
    }
  }
}
